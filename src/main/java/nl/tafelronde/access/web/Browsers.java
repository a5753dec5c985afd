package nl.tafelronde.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recognises the family of a browser, so that people can tell their sign-ins apart; keeps nothing more precise. */
final class Browsers {

    private record Family(String mark, String name) {
    }

    /** In this order, because most browsers also claim to be Chrome and Safari. */
    private static final List<Family> FAMILIES = List.of(new Family("Edg", "Edge"), new Family("OPR/", "Opera"),
            new Family("SamsungBrowser", "Samsung Internet"), new Family("Firefox", "Firefox"), new Family("FxiOS", "Firefox"),
            new Family("CriOS", "Chrome"), new Family("Chrome", "Chrome"), new Family("Safari", "Safari"));

    private static final List<Family> SYSTEMS = List.of(new Family("Android", "Android"), new Family("iPhone", "iPhone"),
            new Family("iPad", "iPad"), new Family("Windows", "Windows"), new Family("Mac OS", "Mac"), new Family("Linux", "Linux"));

    private Browsers() {
    }

    /** For example {@code Firefox · Windows}; empty when it is none we know. */
    static String family(@Nullable String userAgent) {
        var browser = first(FAMILIES, userAgent);
        var system = first(SYSTEMS, userAgent);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + " · " + system;
    }

    private static String first(List<Family> families, @Nullable String userAgent) {
        return userAgent == null ? "" : families.stream().filter(it -> userAgent.contains(it.mark())).map(Family::name)
                .findFirst().orElse("");
    }
}
