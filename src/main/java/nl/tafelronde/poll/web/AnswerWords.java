package nl.tafelronde.poll.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.poll.PollPage;
import org.jspecify.annotations.Nullable;

/** What the page of a personal link says about each date, in the reader's language; the same words with and without script. */
record AnswerWords(Texts texts, Language reader) {

    String say(String key, Object... args) {
        return texts.say(reader, key, args);
    }

    /** About the reader's own place; empty when there is nothing to say. */
    String place(PollPage.Date date) {
        var capacity = date.option().capacity();
        if (capacity == null) {
            return "";
        }
        if (date.waiting()) {
            return say("poll.page.waiting", date.place() - capacity);
        }
        return date.placed() ? say("poll.page.placed") : say("poll.page.places", capacity);
    }

    /** About the others; empty in a hidden poll. */
    String others(PollPage page, PollPage.Date date) {
        if (page.hidden()) {
            return "";
        }
        var names = date.names().isEmpty() ? "" : say("poll.page.names", String.join(", ", date.names()));
        return Stream.of(say("poll.page.others", date.yes(), date.ifNeedBe(), date.no()), names).filter(it -> !it.isEmpty()).collect(Collectors.joining(" "));
    }

    /** Why nothing can be answered now; null while it can. */
    @Nullable String closed(PollPage page) {
        return page.closedKey() == null ? null : say(page.closedKey());
    }
}
