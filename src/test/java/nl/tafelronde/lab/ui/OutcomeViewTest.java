package nl.tafelronde.lab.ui;

import nl.tafelronde.lab.NewLabSession;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._fireValueChange;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import nl.tafelronde.ViewTest;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Role;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.Boards;
import nl.tafelronde.board.ChangeKind;
import nl.tafelronde.board.NoteChange;
import nl.tafelronde.board.NoteId;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.ui.StaleNotice;
import nl.tafelronde.lab.Corrections;
import nl.tafelronde.lab.Evenings;
import nl.tafelronde.lab.LabSessionDetails;
import nl.tafelronde.lab.LabSessions;
import nl.tafelronde.lab.LabState;
import nl.tafelronde.lab.LabWorld;
import nl.tafelronde.lab.Naming;
import nl.tafelronde.lab.NewLabSession;
import nl.tafelronde.lab.Observations;
import nl.tafelronde.lab.OutcomeBlock;
import nl.tafelronde.lab.Outcomes;
import nl.tafelronde.lab.ReportRemark;
import nl.tafelronde.lab.ReportState;
import nl.tafelronde.lab.SessionPlan;
import nl.tafelronde.space.SpaceId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The outcome, from the editor to the page that everybody can read. */
@Import(LabWorld.class)
class OutcomeViewTest extends ViewTest {

    @Autowired
    LabWorld world;
    @Autowired
    LabSessions sessions;
    @Autowired
    Evenings evenings;
    @Autowired
    Observations observations;
    @Autowired
    Outcomes outcomes;
    @Autowired
    Corrections corrections;
    @Autowired
    Boards boards;

    private SpaceId space;
    private Actor.Person ans;
    private Actor.Person bo;
    private NoteId hidden;
    private NoteId shown;

    @BeforeEach
    void ansAndBo() {
        space = world.space();
        ans = world.member(space, Role.FACILITATOR);
        bo = world.member(space, Role.FACILITATOR);
        login(ans);
    }

    /** An evening that was held: two notes, one of them hidden, and something noticed. */
    private LabSessionDetails held() {
        var session = world.running(space);
        var onWall = evenings.next(ans, session.id(), session.stageVersion());
        var board = new BoardId(onWall.currentPhase().orElseThrow().board());
        var sowa = world.join(session, "Sowa");
        shown = post(sowa, board, "Jestem <b>buddy</b> & sąsiad");
        hidden = post(sowa, board, "Scheldwoord");
        boards.post(ans, board, NoteChange.of(Ids.next(), ChangeKind.HIDE, hidden));
        observations.write(ans, session.id(), onWall.phase(), 0, "Veel over wonen", Language.NL);
        return sessions.close(ans, session.id());
    }

    private NoteId post(Actor.Participant author, BoardId board, String text) {
        var id = new NoteId(Ids.next());
        boards.post(author, board, NoteChange.add(id, "now", text, "Wij", Language.PL));
        return id;
    }

    private String page(LabSessionDetails session, String query) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address() + "/outcome/" + session.id() + query)).build(),
                    HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    @Test
    void the_outcome_is_laid_out_from_the_evening() {
        var session = held();
        open("lab/" + session.id() + "/outcome", OutcomeView.class);
        assertThat(_find(H2.class)).extracting(H2::getText).containsSubsequence("Waar het om ging", "Wie er waren", "Vandaag en morgen",
                "Afgesproken");
        assertThat(_find(TextArea.class)).extracting(TextArea::getValue).contains("Samen kijken", "Veel over wonen");
        assertThat(_find(Checkbox.class)).extracting(Checkbox::getLabel).contains("Jestem <b>buddy</b> & sąsiad (Wij)")
                .noneMatch(it -> it != null && it.contains("Scheldwoord"));
    }

    @Test
    void what_ans_writes_is_saved_published_and_read_by_everybody_in_their_language() throws Exception {
        var session = held();
        assertThat(page(session, "")).contains("niet openbaar").doesNotContain("buddy");
        open("lab/" + session.id() + "/outcome", OutcomeView.class);
        var body = _find(TextArea.class).getFirst();
        body.setValue("Een avond vol ideeën");
        _fireValueChange(body, true);
        _click(_get(Button.class, it -> it.withText("Openbaar maken")));
        assertThat(sessions.read(ans, session.id()).state()).isEqualTo(LabState.PUBLISHED);
        var dutch = page(session, "?lang=nl");
        assertThat(dutch).contains("<html lang=\"nl\"", "Een avond vol ideeën", "Jestem &lt;b&gt;buddy&lt;/b&gt; &amp; sąsiad", "lang=\"pl\"",
                "Aantal deelnemers: 1").doesNotContain("Scheldwoord", "<script", "Sowa");
        assertThat(page(session, "?lang=pl")).contains("<html lang=\"pl\"", "LAB Mieszkania", "<p lang=\"nl\">Een avond vol ideeën");
    }

    @Test
    void a_note_hidden_or_withdrawn_after_publication_is_gone_from_the_page() throws Exception {
        var session = held();
        outcomes.publish(ans, session.id());
        assertThat(page(session, "")).contains("buddy");
        boards.post(ans, new BoardId(session.programme().boards().getFirst().id()), NoteChange.of(Ids.next(), ChangeKind.HIDE, shown));
        assertThat(page(session, "")).doesNotContain("buddy");
    }

    @Test
    void the_page_names_nobody_and_puts_nobody_alone_behind_a_group_also_not_in_the_preview() throws Exception {
        var plan = LabWorld.plan();
        var draft = sessions.create(ans, new NewLabSession(space.value(), new SessionPlan(plan.title(), plan.purpose(), plan.place(), plan.starts(),
                plan.ends(), Naming.NAME, plan.groups(), plan.languages())), LabWorld.programme());
        sessions.open(ans, draft);
        var session = evenings.start(ans, draft);
        var onWall = evenings.next(ans, session.id(), session.stageVersion());
        post(world.join(session, "Jan Jansen"), new BoardId(onWall.currentPhase().orElseThrow().board()), "Met mijn eigen naam");
        outcomes.edit(ans, session.id());
        assertThat(outcomes.preview(ans, session.id()).notes().values().stream().flatMap(List::stream).flatMap(it -> it.notes().stream()))
                .singleElement().satisfies(it -> {
                    assertThat(it.author()).isNull();
                    assertThat(it.group()).isNull();
                });
        world.join(session, "Piet");
        world.join(session, "Klaas");
        sessions.close(ans, session.id());
        outcomes.publish(ans, session.id());
        assertThat(page(session, "?lang=nl")).contains("Met mijn eigen naam", "Wij · Arbeidsmigrant</span>").doesNotContain("Jansen");
    }

    @Test
    void who_writes_the_report_is_told_which_wall_the_hall_never_saw() {
        var session = evenings.start(ans, sessions.open(ans, sessions.create(ans, new NewLabSession(space.value(), LabWorld.plan()), LabWorld.inPrivate())).id());
        post(world.join(session, "Sowa"), new BoardId(session.programme().boards().getFirst().id()), "Alleen voor jullie");
        sessions.close(ans, session.id());
        open("lab/" + session.id() + "/outcome", OutcomeView.class);

        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).anyMatch(it -> it.contains("Nooit aan de zaal getoond") && it.contains("Schrijf op") && it.contains("Briefjes: 1"));
        assertThat(_find(Checkbox.class)).noneMatch(it -> it.getLabel() != null && it.getLabel().contains("Alleen voor jullie"));
        assertThat(_find(Checkbox.class)).as("the page is there").isNotEmpty();
    }

    @Test
    void a_note_left_out_stays_on_the_wall_but_not_on_the_page() throws Exception {
        var session = held();
        open("lab/" + session.id() + "/outcome", OutcomeView.class);
        var box = _get(Checkbox.class, it -> it.withPredicate(one -> one.getLabel() != null && one.getLabel().startsWith("Jestem")));
        box.setValue(false);
        _fireValueChange(box, true);
        outcomes.publish(ans, session.id());
        assertThat(page(session, "")).contains("Vandaag en morgen").doesNotContain("buddy");
    }

    @Test
    void bo_saved_the_same_block_so_ans_chooses_and_other_blocks_stay_free() {
        var session = held();
        open("lab/" + session.id() + "/outcome", OutcomeView.class);
        var read = outcomes.edit(bo, session.id()).blocks().getFirst();
        outcomes.change(bo, session.id(), new OutcomeBlock(read.id(), read.version(), read.kind(), null, read.heading(),
                Localized.nl("Van Bo"), read.agreements(), read.leftOut(), true));
        var body = _find(TextArea.class).getFirst();
        body.setValue("Van Ans");
        _fireValueChange(body, true);
        _get(StaleNotice.class);
        assertThat(_find(Paragraph.class)).as("both are read side by side").extracting(Paragraph::getText).contains("Van Bo");
        assertThat(body.getValue()).isEqualTo("Van Ans");
        assertThat(outcomes.edit(ans, session.id()).blocks().getFirst().body()).isEqualTo(Localized.nl("Van Bo"));
        _click(_get(Button.class, it -> it.withText("De nieuwe versie nemen")));
        assertThat(_find(TextArea.class).getFirst().getValue()).isEqualTo("Van Bo");
    }

    @Test
    void taken_back_it_can_be_corrected_and_nobody_reads_it_meanwhile() throws Exception {
        var session = held();
        outcomes.publish(ans, session.id());
        open("lab/" + session.id() + "/outcome", OutcomeView.class);
        _click(_get(Button.class, it -> it.withText("Terughalen")));
        assertThat(page(session, "")).contains("niet openbaar").doesNotContain("buddy");
    }

    @Test
    void before_publication_a_stranger_gets_no_preview() throws Exception {
        assertThat(page(held(), "?preview")).doesNotContain("buddy").contains("aangemeld");
    }

    @Test
    void an_agreement_is_added_with_who_takes_it_up() throws Exception {
        var session = held();
        open("lab/" + session.id() + "/outcome", OutcomeView.class);
        _click(_get(Button.class, it -> it.withText("Afspraak toevoegen")));
        var text = _get(TextArea.class, it -> it.withLabel("Afspraak 1 · Nederlands"));
        text.setValue("De gemeente organiseert een vervolg");
        _fireValueChange(text, true);
        outcomes.publish(ans, session.id());
        assertThat(page(session, "")).contains("De gemeente organiseert een vervolg");
    }

    @Test
    void who_was_not_there_is_said_without_somebody_from_somewhere_else() throws Exception {
        var id = sessions.create(ans, new NewLabSession(space.value(), LabWorld.everybody()), LabWorld.programme());
        sessions.open(ans, id);
        evenings.start(ans, id);
        sessions.close(ans, id);
        outcomes.publish(ans, id);
        assertThat(page(sessions.read(ans, id), "?lang=nl")).contains("Er was niemand van: Inwoner").doesNotContain("Iemand anders");
    }

    @Test
    void what_could_not_be_saved_survives_another_language() {
        var session = held();
        var view = open("lab/" + session.id() + "/outcome", OutcomeView.class);
        var read = outcomes.edit(bo, session.id()).blocks().getFirst();
        outcomes.change(bo, session.id(), new OutcomeBlock(read.id(), read.version(), read.kind(), null, read.heading(),
                Localized.nl("Van Bo"), read.agreements(), read.leftOut(), true));
        write("Van Ans");
        var unsaved = view.unsaved();

        UI.getCurrent().navigate("me");
        var anew = open("lab/" + session.id() + "/outcome", OutcomeView.class);
        assertThat(_find(TextArea.class).getFirst().getValue()).isEqualTo("Van Bo");
        anew.bringBack(unsaved);
        assertThat(_find(TextArea.class).getFirst().getValue()).isEqualTo("Van Ans");
        _click(_get(Button.class, it -> it.withText("Mijn versie bewaren")));
        assertThat(outcomes.edit(ans, session.id()).blocks().getFirst().body()).isEqualTo(Localized.nl("Van Ans"));
    }

    @Test
    void a_remark_is_taken_over_from_beside_its_block_and_the_step_before_it_asks_everybody() {
        var session = held();
        open("lab/" + session.id() + "/outcome", OutcomeView.class);
        _click(_get(Button.class, it -> it.withText("Laat nakijken …")));
        _click(_get(Button.class, it -> it.withText("Vraag om te controleren")));
        assertThat(corrections.state(ans, session.id())).isEqualTo(ReportState.CORRECTING);
        var intro = outcomes.edit(ans, session.id()).blocks().stream().filter(it -> it.kind() == OutcomeBlock.Kind.INTRO).findFirst().orElseThrow();
        corrections.say(bo, session.id(), intro.id(), "Ook samen doen", Language.NL);

        open("lab/" + session.id() + "/outcome", OutcomeView.class);
        _click(_get(Button.class, it -> it.withText("Overnemen …")));
        var text = _get(TextArea.class, it -> it.withLabel("De tekst zoals hij wordt"));
        assertThat(text.getValue()).isEqualTo("Samen kijken\n\nOok samen doen");
        text.setValue("Samen kijken en doen");
        _click(_get(Button.class, it -> it.withText("Overnemen")));
        assertThat(outcomes.edit(ans, session.id()).blocks()).anyMatch(it -> it.body().equals(Localized.nl("Samen kijken en doen")));
        assertThat(corrections.all(ans, session.id())).singleElement().extracting(ReportRemark::state).isEqualTo(ReportRemark.State.ACCEPTED);
    }

    @Test
    void once_public_a_change_waits_for_a_correction_with_its_reason() throws Exception {
        var session = held();
        outcomes.publish(ans, session.id());
        open("lab/" + session.id() + "/outcome", OutcomeView.class);
        write("Toch een samenvatting");
        assertThat(page(session, "?lang=nl")).doesNotContain("Toch een samenvatting");
        open("lab/" + session.id() + "/outcome", OutcomeView.class);
        _click(_get(Button.class, it -> it.withText("Correctie openbaar maken …")));
        _get(TextArea.class, it -> it.withLabel("Wat is er verbeterd?")).setValue("Samenvatting erbij.");
        _get(TextArea.class, it -> it.withLabel("Waarom?")).setValue("Die ontbrak.");
        _click(_find(Button.class, it -> it.withText("Openbaar maken")).getLast());
        assertThat(page(session, "?lang=nl")).contains("Toch een samenvatting", "Correctie 1", "Die ontbrak.");
    }

    private void write(String words) {
        var body = _find(TextArea.class).getFirst();
        body.setValue(words);
        _fireValueChange(body, true);
    }
}
