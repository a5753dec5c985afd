package nl.tafelronde.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import nl.tafelronde.access.MailStops;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The addresses that are a key: who has such a link is the person it was made for. The address is read from the request anew each
 * time: headers are written by whatever thread sends the first byte, and what Spring keeps of the address with the request may be
 * gone by then.
 */
final class PersonalAddresses {

    /** Everything below these is reached by such a link alone; no cookie counts there. */
    static final String[] PATTERNS = {"/p/**", "/m/**", "/a/**", "/c/**", "/s/**", "/t/**"};

    private static final List<PathPattern> BELOW = parsed(Stream.of(PATTERNS));
    private static final List<PathPattern> ALL =
            parsed(Stream.concat(Stream.of(PATTERNS), Stream.of(SignInPages.LINK, EmailChangePages.ADDRESS, MailStops.PATH)));

    private PersonalAddresses() {
    }

    /** Whether such a link alone leads there. */
    static boolean below(HttpServletRequest request) {
        return matches(BELOW, request);
    }

    /** Those, and the links in mails of which a button does what they are for. */
    static boolean any(HttpServletRequest request) {
        return matches(ALL, request);
    }

    private static boolean matches(List<PathPattern> patterns, HttpServletRequest request) {
        var path = PathContainer.parsePath(request.getRequestURI().substring(request.getContextPath().length()));
        return patterns.stream().anyMatch(it -> it.matches(path));
    }

    private static List<PathPattern> parsed(Stream<String> patterns) {
        return patterns.map(PathPatternParser.defaultInstance::parse).toList();
    }
}
