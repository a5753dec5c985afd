package nl.tafelronde.poll.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.kernel.web.Page;
import nl.tafelronde.poll.Choice;
import nl.tafelronde.poll.PollAnswers;
import nl.tafelronde.poll.PollPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The page of a personal link: everything works as plain forms; the page's script saves every tap at once. A page that is
 * only fetched changes nothing.
 */
@Controller
class AnswerPages {

    private static final String CHOICE = "choice-";

    private final PollAnswers answers;
    private final Texts texts;

    AnswerPages(PollAnswers answers, Texts texts) {
        this.answers = answers;
        this.texts = texts;
    }

    @GetMapping("/p/{token}")
    void show(HttpServletRequest request, HttpServletResponse response, @PathVariable String token) throws IOException {
        try {
            var page = answers.read(token);
            send(response, 200, reader(request, page), page, token, request.getParameter("saved") != null ? "poll.page.saved-all"
                    : request.getParameter("mailed") != null ? "poll.page.receipt-sent" : null, null);
        } catch (Refusal refusal) {
            refuse(request, response, refusal);
        }
    }

    /** Without script: everything on the page at once. What cannot be saved is said, and everything else is. */
    @PostMapping("/p/{token}")
    void save(HttpServletRequest request, HttpServletResponse response, @PathVariable String token) throws IOException {
        try {
            var language = Language.of(request.getParameter("lang"));
            Refusal refused = null;
            var page = answers.opened(token);
            for (var name : request.getParameterMap().keySet()) {
                if (name.startsWith(CHOICE)) {
                    try {
                        page = answers.answer(token, option(name.substring(CHOICE.length())), choice(request.getParameter(name)), language);
                    } catch (Refusal refusal) {
                        refused = refusal;
                    }
                }
            }
            try {
                page = answers.say(token, value(request, "name"), value(request, "comment"), language);
                if (request.getParameter("receipt") != null) {
                    answers.receipt(token);
                }
            } catch (Refusal refusal) {
                refused = refused == null ? refusal : refused;
            }
            if (refused == null) {
                response.setHeader(HttpHeaders.LOCATION, "/p/" + token + "?lang=" + language.tag() + (request.getParameter("receipt") != null ? "&mailed" : "&saved") + "#done");
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            } else {
                send(response, refused.kind().status(), language, answers.read(token), token, null, refused);
            }
        } catch (Refusal refusal) {
            refuse(request, response, refusal);
        }
    }

    private void send(HttpServletResponse response, int status, Language reader, PollPage page, String token, @Nullable String doneKey,
            @Nullable Refusal refused) throws IOException {
        Page.send(response, status, reader, new AnswerHtml(texts, reader, token).of(page, doneKey, refused));
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        var reader = asked(request).orElseGet(() -> Language.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        Page.send(response, refusal.kind().status(), reader, new AnswerHtml(texts, reader, "").refused(refusal));
    }

    private static Language reader(HttpServletRequest request, PollPage page) {
        return asked(request).orElse(page.language());
    }

    private static Optional<Language> asked(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("lang")).map(Language::of);
    }

    private static String value(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    static UUID option(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw Refusal.conflict("poll.option-gone");
        }
    }

    static Choice choice(@Nullable String text) {
        return Arrays.stream(Choice.values()).filter(it -> it.name().equals(text)).findFirst().orElseThrow(() -> Refusal.invalid("kernel.malformed"));
    }
}
