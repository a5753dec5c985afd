package nl.tafelronde.meeting.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.kernel.web.Page;
import nl.tafelronde.meeting.Comings;
import nl.tafelronde.meeting.MeetingId;
import nl.tafelronde.meeting.Meetings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where somebody says by their personal link whether they come, and takes the meeting into their calendar. Plain forms, no script. */
@Controller
class MeetingPages {

    private static final String CALENDAR = "text/calendar;charset=UTF-8";

    private final Comings comings;
    private final Meetings meetings;
    private final CurrentActor actors;
    private final Texts texts;

    MeetingPages(Comings comings, Meetings meetings, CurrentActor actors, Texts texts) {
        this.comings = comings;
        this.meetings = meetings;
        this.actors = actors;
        this.texts = texts;
    }

    @GetMapping("/m/{token}")
    void show(HttpServletRequest request, HttpServletResponse response, @PathVariable String token) throws IOException {
        try {
            var page = comings.read(token);
            var reader = asked(request).orElse(page.language());
            Page.send(response, 200, reader, new MeetingHtml(texts, reader, token).of(page, request.getParameter("saved") != null, null));
        } catch (Refusal refusal) {
            refuse(request, response, refusal);
        }
    }

    @PostMapping("/m/{token}")
    void say(HttpServletRequest request, HttpServletResponse response, @PathVariable String token) throws IOException {
        var reader = Language.of(request.getParameter("lang"));
        try {
            comings.say(token, "yes".equals(request.getParameter("comes")), reader);
            response.setHeader(HttpHeaders.LOCATION, "/m/" + token + "?lang=" + reader.tag() + "&saved");
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        } catch (Refusal refusal) {
            try {
                Page.send(response, refusal.kind().status(), reader, new MeetingHtml(texts, reader, token).of(comings.read(token), false, refusal));
            } catch (Refusal unreadable) {
                refuse(request, response, unreadable);
            }
        }
    }

    @GetMapping("/m/{token}/calendar.ics")
    ResponseEntity<String> calendar(HttpServletRequest request, @PathVariable String token) {
        var reader = asked(request).orElseGet(() -> comings.read(token).language());
        return file(comings.calendar(token, reader));
    }

    /** For members of the space. */
    @GetMapping("/api/meetings/{meeting}/calendar.ics")
    ResponseEntity<String> calendar(@PathVariable UUID meeting) {
        return file(meetings.calendar(actors.get(), new MeetingId(meeting)));
    }

    private static ResponseEntity<String> file(String calendar) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).header(HttpHeaders.CONTENT_TYPE, CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tafelronde.ics\"").body(calendar);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        var reader = asked(request).orElseGet(() -> Language.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        Page.send(response, refusal.kind().status(), reader, new MeetingHtml(texts, reader, "").refused(refusal));
    }

    private static Optional<Language> asked(HttpServletRequest request) {
        @Nullable String tag = request.getParameter("lang");
        return Optional.ofNullable(tag).map(Language::of);
    }
}
