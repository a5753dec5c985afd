package nl.tafelronde.lab.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.WallTime;
import nl.tafelronde.lab.LabSessionId;
import nl.tafelronde.lab.LabSessions;
import nl.tafelronde.lab.LabState;
import nl.tafelronde.network.Organisation;
import nl.tafelronde.network.Organisations;
import nl.tafelronde.proposal.Addressee;
import nl.tafelronde.proposal.Attachments;
import nl.tafelronde.proposal.CoSignLinks;
import nl.tafelronde.proposal.CoSigners;
import nl.tafelronde.proposal.NewCoSigner;
import nl.tafelronde.proposal.ProposalDetails.Decision;
import nl.tafelronde.proposal.ProposalDetails.Receipt;
import nl.tafelronde.proposal.ProposalDraft.TextBlock;
import nl.tafelronde.proposal.ProposalDraft;
import nl.tafelronde.proposal.ProposalId;
import nl.tafelronde.proposal.ProposalSource.Offer;
import nl.tafelronde.proposal.Proposals;
import nl.tafelronde.proposal.Verdict;
import nl.tafelronde.provenance.Piece;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the demo's evening asked of the municipality: one proposal that was decided, one on an agenda, one being written. */
@Component
@Profile("demo")
class DemoProposals {

    static final String FILE = "demo/proposals.json";
    private static final int DAYS_TO_MEETING = 16;

    private final LabSessions sessions;
    private final Proposals proposals;
    private final CoSigners signers;
    private final CoSignLinks links;
    private final Attachments attachments;
    private final Organisations organisations;
    private final Clock clock;

    DemoProposals(LabSessions sessions, Proposals proposals, CoSigners signers, CoSignLinks links, Attachments attachments, Organisations organisations,
            Clock clock) {
        this.sessions = sessions;
        this.proposals = proposals;
        this.signers = signers;
        this.links = links;
        this.attachments = attachments;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** One of them, as the file has it. {@code from} names beginnings of what sessions made. */
    record Written(String state, String title, String question, String reasons, String costs, List<TextBlock> blocks, List<String> from,
            List<Signer> signers, String file, String received, String decision) {
    }

    record Signer(String name, String capacity, String organisation, String answer, String comment) {
    }

    /** After the evenings are there. Does nothing in a space that has a proposal. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(30)
    void load() {
        sessions.withKey(DemoLoader.HELD_KEY).ifPresent(this::propose);
    }

    private void propose(LabSessionId id) {
        var session = sessions.read(Actor.SYSTEM, id);
        if (session.state() == LabState.PUBLISHED && proposals.list(Actor.SYSTEM, session.space()).isEmpty()) {
            read().forEach(it -> write(session.space(), it));
        }
    }

    private void write(UUID space, Written written) {
        var material = proposals.material(Actor.SYSTEM, space).stream()
                .sorted(Comparator.comparing((Offer it) -> it.piece().kind() == Piece.Kind.REPORT_BLOCK)).toList();
        var from = written.from().stream().flatMap(word -> material.stream().filter(it -> (it.title() + " " + it.text()).contains(word)).limit(1))
                .map(Offer::piece).distinct().toList();
        var id = proposals.create(Actor.SYSTEM, space, new ProposalDraft(written.title(), Addressee.COUNCIL, "Lindeveld", written.question(), written.reasons(),
                written.costs(), written.blocks(), Language.NL), from);
        attachments.add(Actor.SYSTEM, id, written.file().lines().findFirst().orElseThrow().toLowerCase(Locale.ROOT).replace(' ', '-') + ".txt",
                written.file().getBytes(StandardCharsets.UTF_8));
        written.signers().forEach(it -> sign(id, it));
        if (written.state().equals("draft")) {
            return;
        }
        proposals.submit(Actor.SYSTEM, id, version(id));
        proposals.receive(Actor.SYSTEM, id, version(id), new Receipt(today(), "de griffie", written.received()));
        var decided = written.state().equals("decided");
        proposals.schedule(Actor.SYSTEM, id, version(id), decided ? today() : today().plusDays(DAYS_TO_MEETING));
        proposals.openToAll(Actor.SYSTEM, id, true);
        if (decided) {
            proposals.decide(Actor.SYSTEM, id, version(id), new Decision(Verdict.ADOPTED_CHANGED, today(), written.decision()));
        }
    }

    private void sign(ProposalId id, Signer signer) {
        var organisation = signer.organisation().isEmpty() ? null : organisations.named(signer.organisation()).map(Organisation::id).orElse(null);
        var email = EmailAddress.of(signer.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + "@demo.tafelronde.example");
        var one = signers.add(Actor.SYSTEM, id, new NewCoSigner(signer.name(), organisation, signer.capacity(), email, Language.NL));
        var link = signers.link(Actor.SYSTEM, id, one);
        var token = link.substring(link.lastIndexOf('/') + 1);
        switch (signer.answer()) {
            case "signed" -> links.sign(token, links.read(token).proposal().textHash(), signer.comment());
            case "declined" -> links.decline(token, signer.comment());
            default -> {
                // has not answered yet
            }
        }
    }

    private long version(ProposalId id) {
        return proposals.read(Actor.SYSTEM, id).version();
    }

    private LocalDate today() {
        return WallTime.today(clock);
    }

    private static List<Written> read() {
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            return List.copyOf(Objects.requireNonNull(JsonMapper.builder().build().readValue(file, new TypeReference<ArrayList<Written>>() {
            })));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("A shipped file cannot be read", unreadable);
        }
    }
}
