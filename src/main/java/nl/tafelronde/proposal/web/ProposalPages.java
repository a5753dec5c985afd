package nl.tafelronde.proposal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.kernel.web.Downloads;
import nl.tafelronde.kernel.web.Page;
import nl.tafelronde.proposal.Attachments;
import nl.tafelronde.proposal.Dossiers;
import nl.tafelronde.proposal.ProposalId;
import nl.tafelronde.proposal.Proposals;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A proposal that was opened to all, as a page; and its files and dossier, for who may read it. */
@Controller
class ProposalPages {

    private final Proposals proposals;
    private final Attachments attachments;
    private final Dossiers dossiers;
    private final CurrentActor actors;
    private final Texts texts;

    ProposalPages(Proposals proposals, Attachments attachments, Dossiers dossiers, CurrentActor actors, Texts texts) {
        this.proposals = proposals;
        this.attachments = attachments;
        this.dossiers = dossiers;
        this.actors = actors;
        this.texts = texts;
    }

    @GetMapping("/proposals/{id}")
    void show(HttpServletRequest request, HttpServletResponse response, @PathVariable UUID id) throws IOException {
        var page = new Page(request, texts, actors.language(request), "proposal.public-title");
        try {
            var proposal = proposals.readOpen(new ProposalId(id));
            page.titled(proposal.draft().title(), proposal.draft().language());
            ProposalHtml.write(page, proposal, "/proposals/" + id + "/files/");
            page.inEveryLanguage().send(response, HttpServletResponse.SC_OK);
        } catch (Refusal refusal) {
            page.alert("proposal.public-none").send(response, refusal.kind().status());
        }
    }

    @GetMapping("/proposals/{id}/files/{file}")
    ResponseEntity<?> file(@PathVariable UUID id, @PathVariable UUID file) {
        try {
            var found = attachments.read(actors.get(), new ProposalId(id), file);
            return Downloads.of(found.file().name(), found.file().mediaType(), found.bytes());
        } catch (Refusal refusal) {
            return ResponseEntity.status(refusal.kind().status()).build();
        }
    }

    @GetMapping("/proposals/{id}/dossier")
    CompletableFuture<ResponseEntity<?>> dossier(HttpServletRequest request, @PathVariable UUID id) {
        try {
            return dossiers.make(actors.get(), new ProposalId(id), actors.language(request))
                    .thenApply(it -> Downloads.of(it.name(), "application/zip", it.zip()));
        } catch (Refusal refusal) {
            return CompletableFuture.completedFuture(ResponseEntity.status(refusal.kind().status()).build());
        }
    }
}
