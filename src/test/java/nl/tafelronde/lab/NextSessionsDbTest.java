package nl.tafelronde.lab;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.DbTest;
import nl.tafelronde.TestMail;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Joining;
import nl.tafelronde.access.ParticipantChange;
import nl.tafelronde.access.Role;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.Provenance;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.theme.Descent;
import nl.tafelronde.theme.ThemeId;
import nl.tafelronde.theme.ThemeWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A second evening takes over from the first: people who asked for it, themes, what is open, and the framework. */
@Import(LabWorld.class)
class NextSessionsDbTest extends DbTest {

    @Autowired
    LabWorld world;
    @Autowired
    LabSessions sessions;
    @Autowired
    NextSessions next;
    @Autowired
    LabThemes themes;
    @Autowired
    Outcomes outcomes;
    @Autowired
    Entrances entrances;
    @Autowired
    Provenance provenance;

    private final String asked = "asked." + UUID.randomUUID() + "@example.org";
    private final String reportOnly = "report." + UUID.randomUUID() + "@example.org";
    private SpaceId space;
    private Actor.Person ans;
    private LabSessionDetails first;
    private Actor.Participant whoAsked;
    private ThemeId housing;

    @BeforeEach
    void anEveningThatIsOver() {
        space = world.space();
        ans = world.member(space, Role.FACILITATOR);
        first = world.running(space);
        whoAsked = entrances.join(Actor.ANONYMOUS, first.code(), new Joining(Ids.next(), "Sowa", StakeholderGroup.MIGRANT, Language.PL, asked, true, true));
        world.joinWithMail(first, "Uil", Language.NL, reportOnly);
        first = sessions.read(ans, first.id());
        housing = themes.propose(ans, first.id(), new ThemeProposal(ThemeId.next(), words("Wonen"), List.of(), List.of()));
        sessions.close(ans, first.id());
        var agreed = outcomes.edit(ans, first.id()).blocks().stream().filter(it -> it.kind() == OutcomeBlock.Kind.AGREED).findFirst().orElseThrow();
        outcomes.change(ans, first.id(), new OutcomeBlock(agreed.id(), agreed.version(), agreed.kind(), agreed.phase(), agreed.heading(), agreed.body(),
                List.of(new OutcomeBlock.Agreement(Localized.nl("Cijfers verzamelen"), "Gemeente")), agreed.leftOut(), agreed.shown()));
    }

    @Test
    void only_who_asked_for_an_invitation_gets_one_once_in_their_own_language() throws Exception {
        var id = make(Set.of(StakeholderGroup.values()), List.of());
        assertThatThrownBy(() -> next.invite(ans, id)).satisfies(refusedWith("lab.next.not-open"));
        var open = sessions.open(ans, id);
        assertThat(next.takenOver(ans, id).orElseThrow().unasked()).isEqualTo(1);
        assertThat(next.invite(ans, id)).isEqualTo(1);
        var mail = TestMail.await(asked, 1);
        assertThat(mail.getSubject()).startsWith("Zaproszenie: ");
        assertThat(mail.getHeader("Content-Language")).containsExactly("pl");
        assertThat(mail.getHeader("List-Unsubscribe")[0]).contains("/access/no-mail?token=");
        assertThat(next.invite(ans, id)).as("once").isZero();
        assertThat(TestMail.to(asked)).hasSize(1);
        assertThat(TestMail.to(reportOnly)).as("an address for the report is no address for invitations").isEmpty();
        assertThat(open.code()).isNotEmpty();
    }

    @Test
    void who_takes_the_wish_back_or_is_in_no_chosen_group_is_not_invited() {
        var id = make(Set.of(StakeholderGroup.RESIDENT), List.of());
        sessions.open(ans, id);
        assertThat(next.invite(ans, id)).isZero();
        var other = make(Set.of(StakeholderGroup.values()), List.of());
        sessions.open(ans, other);
        assertThat(entrances.change(whoAsked, first.id(), new ParticipantChange(null, null, null, false, false)).invite()).isFalse();
        assertThat(next.invite(ans, other)).isZero();
        assertThat(next.offer(ans, first.id()).people()).isZero();
        assertThat(entrances.self(whoAsked, first.id()).email()).as("the address for the report stays").isNotNull();
    }

    @Test
    void facilitators_see_how_many_asked_and_never_who() {
        var offer = next.offer(ans, first.id());
        assertThat(offer.invitable()).containsExactly(Map.entry(StakeholderGroup.MIGRANT, 1));
        assertThat(offer.toString()).doesNotContain(asked, "Sowa", reportOnly, whoAsked.id().toString());
    }

    @Test
    void themes_of_two_sessions_come_together_in_one_with_where_they_came_from() {
        var second = world.running(space);
        var image = themes.propose(ans, second.id(), new ThemeProposal(ThemeId.next(), words("Imago"), List.of(), List.of()));
        assertThat(next.offer(ans, first.id()).themes()).extracting(NextSessionOffer.Themes::session).containsExactly(first.id(), second.id());
        var id = make(Set.of(), List.of(housing, image));
        var carried = themes.read(ans, id);
        assertThat(carried.chosen()).extracting(it -> it.title()).containsExactlyInAnyOrder("Wonen", "Imago");
        assertThat(carried.themes()).allSatisfy(it -> assertThat(it.descent()).isEqualTo(Descent.CARRIED));
        assertThat(carried.themes().stream().flatMap(it -> provenance.from(new Piece(Piece.Kind.THEME, it.id().value())).stream()))
                .containsExactlyInAnyOrder(new Piece(Piece.Kind.THEME, housing.value()), new Piece(Piece.Kind.THEME, image.value()));
        assertThat(themes.read(ans, first.id()).theme(housing)).isPresent();
    }

    @Test
    void what_was_agreed_comes_along_as_an_open_point_and_can_be_ticked_off() {
        var offer = next.offer(ans, first.id());
        assertThat(offer.points()).singleElement().satisfies(it -> {
            assertThat(it.text().in(Language.NL)).isEqualTo("Cijfers verzamelen");
            assertThat(it.byWhom()).isEqualTo("Gemeente");
        });
        var id = next.make(ans, first.id(), new NextSession(LabWorld.plan(), first.programme().copied(), true, Set.of(), List.of(), offer.points()));
        var point = next.takenOver(ans, id).orElseThrow().points().getFirst();
        next.done(ans, id, point.id(), true);
        assertThat(next.takenOver(ans, id).orElseThrow().points()).singleElement().satisfies(it -> assertThat(it.done()).isTrue());
        assertThatThrownBy(() -> next.done(ans, first.id(), point.id(), true)).satisfies(refusedWith("kernel.not-found"));
    }

    @Test
    void the_phases_are_the_same_ones_anew_and_the_framework_is_chosen_alike() {
        sessions.framework(world.kim, make(Set.of(), List.of()), FrameworkChoice.NONE);
        var chosen = sessions.create(ans, new NewLabSession(space.value(), LabWorld.plan()), LabWorld.programme());
        sessions.framework(ans, chosen, FrameworkChoice.NONE);
        sessions.open(ans, chosen);
        sessions.close(ans, chosen);
        var id = next.make(ans, chosen, new NextSession(LabWorld.plan(), sessions.read(ans, chosen).programme().copied(), true, Set.of(), List.of(), List.of()));
        var made = sessions.read(ans, id);
        assertThat(made.state()).isEqualTo(LabState.DRAFT);
        assertThat(made.framework()).isEqualTo(FrameworkChoice.NONE);
        assertThat(made.programme().boards()).extracting(PlannedBoard::id)
                .doesNotContainAnyElementsOf(sessions.read(ans, chosen).programme().boards().stream().map(PlannedBoard::id).toList());
        assertThat(next.takenOver(ans, first.id())).isEmpty();
    }

    @Test
    void while_the_evening_is_on_there_is_nothing_to_take_over() {
        var running = world.running(space);
        assertThatThrownBy(() -> next.offer(ans, running.id())).satisfies(refusedWith("lab.next.still-on"));
    }

    private LabSessionId make(Set<StakeholderGroup> invite, List<ThemeId> taken) {
        return next.make(ans, first.id(), new NextSession(LabWorld.plan(), first.programme().copied(), true, invite, taken, List.of()));
    }

    private static ThemeWords words(String title) {
        return new ThemeWords(title, "", Language.NL);
    }
}
