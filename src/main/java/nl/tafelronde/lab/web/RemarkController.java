package nl.tafelronde.lab.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.lab.ReportLinks;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.lab.Corrections;
import nl.tafelronde.lab.LabSessionId;
import nl.tafelronde.lab.ReportRemark;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Saying what is wrong with the report, from its page. */
@RestController
@RequestMapping("/api/lab/{session}/report/remarks")
class RemarkController {

    private final Corrections corrections;
    private final CurrentActor actors;
    private final ReportLinks links;

    RemarkController(Corrections corrections, CurrentActor actors, ReportLinks links) {
        this.corrections = corrections;
        this.actors = actors;
        this.links = links;
    }

    /**
     * @param language tag of the language it is written in
     * @param me       from the link in a mail: who says so
     */
    record Said(@Nullable UUID block, @Nullable String text, @Nullable String language, @Nullable String me) {

        @Override
        public String toString() {
            return "Said[" + block + "]";
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ReportRemark say(HttpServletRequest request, @PathVariable UUID session, @RequestBody Said said) {
        if (said.block() == null || said.language() == null) {
            throw Refusal.invalid("kernel.malformed");
        }
        var actor = said.me() == null ? actors.at(request, session)
                : links.holder(said.me(), session).<Actor>map(it -> it).orElseGet(() -> actors.at(request, session));
        return corrections.say(actor, new LabSessionId(session), said.block(), said.text() == null ? "" : said.text(), Languages.exactly(said.language()));
    }
}
