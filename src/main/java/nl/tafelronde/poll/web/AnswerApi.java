package nl.tafelronde.poll.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.poll.PollAnswers;
import nl.tafelronde.poll.PollPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the page of a personal link says to the server with every tap, and hears back: how it stands now, in the reader's words. */
@RestController
class AnswerApi {

    /**
     * How the poll stands for the holder of the link.
     *
     * @param closed why nothing can be answered; null while it can
     */
    record Standing(List<Row> dates, @Nullable String closed, boolean complete) {
    }

    /**
     * @param mine  {@code YES}, {@code IF_NEED_BE} or {@code NO}; null when not answered
     * @param place about their own place; empty when there is nothing to say
     * @param others about the others; empty in a hidden poll
     */
    record Row(UUID id, @Nullable String mine, String place, String others) {
    }

    record Tap(UUID option, String choice) {
    }

    record Words(@Nullable String name, @Nullable String comment) {
    }

    private final PollAnswers answers;
    private final Texts texts;

    AnswerApi(PollAnswers answers, Texts texts) {
        this.answers = answers;
        this.texts = texts;
    }

    @GetMapping("/p/{token}/standing")
    ResponseEntity<Standing> standing(@PathVariable String token, @RequestParam String lang) {
        return answer(answers.read(token), Language.of(lang));
    }

    /** A person looks at the page. */
    @PostMapping("/p/{token}/opened")
    ResponseEntity<Standing> opened(@PathVariable String token, @RequestParam String lang) {
        return answer(answers.opened(token), Language.of(lang));
    }

    @PostMapping("/p/{token}/answer")
    ResponseEntity<Standing> tap(@PathVariable String token, @RequestParam String lang, @RequestBody Tap tap) {
        return answer(answers.answer(token, tap.option(), AnswerPages.choice(tap.choice()), Language.of(lang)), Language.of(lang));
    }

    @PostMapping("/p/{token}/words")
    ResponseEntity<Standing> say(@PathVariable String token, @RequestParam String lang, @RequestBody Words words) {
        return answer(answers.say(token, Objects.toString(words.name(), ""), Objects.toString(words.comment(), ""), Language.of(lang)), Language.of(lang));
    }

    @PostMapping("/p/{token}/receipt")
    ResponseEntity<Standing> receipt(@PathVariable String token, @RequestParam String lang) {
        answers.receipt(token);
        return standing(token, lang);
    }

    private ResponseEntity<Standing> answer(PollPage page, Language reader) {
        var words = new AnswerWords(texts, reader);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Standing(page.dates().stream().map(it -> new Row(it.option().id(),
                it.mine() == null ? null : it.mine().name(), words.place(it), words.others(page, it))).toList(), words.closed(page), page.complete()));
    }
}
