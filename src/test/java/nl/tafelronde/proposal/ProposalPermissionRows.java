package nl.tafelronde.proposal;

import static nl.tafelronde.World.Who.ADMINISTRATOR;
import static nl.tafelronde.World.Who.FACILITATOR;
import static nl.tafelronde.World.Who.MEMBER;
import static nl.tafelronde.World.Who.OBSERVER;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.tafelronde.PermissionRow;
import nl.tafelronde.PermissionRows;
import nl.tafelronde.World;
import nl.tafelronde.World.Who;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.proposal.ProposalDetails.Decision;
import nl.tafelronde.proposal.ProposalDetails.Receipt;
import nl.tafelronde.space.Frameworks;
import org.springframework.stereotype.Component;

/** Facilitators write proposals and what becomes of them; members and observers read them. */
@Component
class ProposalPermissionRows implements PermissionRows {

    private static final Set<Who> WRITERS = EnumSet.of(ADMINISTRATOR, FACILITATOR);
    private static final Set<Who> READERS = EnumSet.of(ADMINISTRATOR, FACILITATOR, MEMBER, OBSERVER);

    private final Map<World, ProposalId> made = new IdentityHashMap<>();
    private final Proposals proposals;
    private final CoSigners signers;
    private final Attachments attachments;
    private final Dossiers dossiers;
    private final Frameworks frameworks;

    ProposalPermissionRows(Proposals proposals, CoSigners signers, Attachments attachments, Dossiers dossiers, Frameworks frameworks) {
        this.proposals = proposals;
        this.signers = signers;
        this.attachments = attachments;
        this.dossiers = dossiers;
        this.frameworks = frameworks;
    }

    @Override
    public List<PermissionRow> rows() {
        var nobody = new CoSignerId(Ids.next());
        return List.of(
                row("create", WRITERS, (who, in) -> proposals.create(who, in.space.value(), draft(), List.of())),
                row("change", WRITERS, (who, in) -> proposals.change(who, in(in), 0, draft())),
                row("cameFrom", WRITERS, (who, in) -> proposals.cameFrom(who, in(in), List.of())),
                row("material", WRITERS, (who, in) -> proposals.material(who, in.space.value())),
                row("submit", WRITERS, (who, in) -> proposals.submit(who, in(in), 0)),
                row("receive", WRITERS, (who, in) -> proposals.receive(who, in(in), 0, new Receipt(LocalDate.now(), "de griffie", ""))),
                row("schedule", WRITERS, (who, in) -> proposals.schedule(who, in(in), 0, LocalDate.now())),
                row("decide", WRITERS, (who, in) -> proposals.decide(who, in(in), 0, new Decision(Verdict.ADOPTED, LocalDate.now(), "Ja"))),
                row("withdraw", WRITERS, (who, in) -> proposals.withdraw(who, in(in), 77, "toch niet")),
                row("openToAll", WRITERS, (who, in) -> proposals.openToAll(who, in(in), false)),
                row("prepareFramework", WRITERS, (who, in) -> proposals.prepareFramework(who, in(in))),
                row("resultedIn", WRITERS, (who, in) -> proposals.resultedIn(who, in(in), 1)),
                row("read", READERS, (who, in) -> proposals.read(who, in(in))),
                row("list", READERS, (who, in) -> proposals.list(who, in.space.value())),
                row("history", READERS, (who, in) -> proposals.history(who, in(in))),
                row("frozen", READERS, (who, in) -> proposals.frozen(who, in(in))),
                new PermissionRow(CoSigners.class, "add", WRITERS, (who, in) -> signers.add(who, in(in), new NewCoSigner("Ana", null, "", null, Language.NL))),
                new PermissionRow(CoSigners.class, "ask", WRITERS, (who, in) -> signers.ask(who, in(in), nobody)),
                new PermissionRow(CoSigners.class, "link", WRITERS, (who, in) -> signers.link(who, in(in), nobody)),
                new PermissionRow(CoSigners.class, "renewLink", WRITERS, (who, in) -> signers.renewLink(who, in(in), nobody)),
                new PermissionRow(CoSigners.class, "remove", WRITERS, (who, in) -> signers.remove(who, in(in), nobody)),
                new PermissionRow(Attachments.class, "add", WRITERS, (who, in) -> attachments.add(who, in(in), "x.exe", new byte[0])),
                new PermissionRow(Attachments.class, "remove", WRITERS, (who, in) -> attachments.remove(who, in(in), Ids.next())),
                new PermissionRow(Attachments.class, "read", READERS, (who, in) -> attachments.read(who, in(in), Ids.next())),
                new PermissionRow(Dossiers.class, "make", READERS, (who, in) -> dossiers.make(who, in(in), Language.NL)),
                new PermissionRow(Frameworks.class, "isBecauseOf", WRITERS, (who, in) -> frameworks.isBecauseOf(who, in.space, Ids.next())));
    }

    private ProposalId in(World world) {
        return made.computeIfAbsent(world, it -> proposals.create(Actor.SYSTEM, it.space.value(), draft(), List.of()));
    }

    static ProposalDraft draft() {
        return new ProposalDraft("Een loket in de bibliotheek", Addressee.COUNCIL, "Horst", "Stelt u geld beschikbaar voor een loket?",
                "Mensen weten niet waar ze heen kunnen.", "€ 12.000 per jaar", List.of(), Language.NL);
    }

    private static PermissionRow row(String method, Set<Who> allowed, PermissionRow.Attempt attempt) {
        return new PermissionRow(Proposals.class, method, allowed, attempt);
    }
}
