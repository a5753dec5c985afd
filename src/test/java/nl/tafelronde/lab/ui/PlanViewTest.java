package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import nl.tafelronde.ViewTest;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Role;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.ui.StaleNotice;
import nl.tafelronde.lab.FrameworkChoice;
import nl.tafelronde.lab.LabSessionCard;
import nl.tafelronde.lab.LabSessions;
import nl.tafelronde.lab.LabState;
import nl.tafelronde.lab.LabWorld;
import nl.tafelronde.lab.May;
import nl.tafelronde.lab.Naming;
import nl.tafelronde.lab.NewLabSession;
import nl.tafelronde.lab.Phase;
import nl.tafelronde.lab.PhaseTemplates;
import nl.tafelronde.lab.Programme;
import nl.tafelronde.lab.SessionPlan;
import nl.tafelronde.lab.VoteRules;
import nl.tafelronde.space.FrameworkText;
import nl.tafelronde.space.Frameworks;
import nl.tafelronde.space.SpaceId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._fireValueChange;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;


@Import(LabWorld.class)
class PlanViewTest extends ViewTest {

    @Autowired
    LabWorld world;
    @Autowired
    LabSessions sessions;
    @Autowired
    PhaseTemplates templates;
    @Autowired
    Frameworks frameworks;

    private SpaceId space;
    private Actor.Person ans;

    @BeforeEach
    void ans() {
        space = world.space();
        ans = world.member(space, Role.FACILITATOR);
        login(ans);
    }

    @Test
    void a_session_is_made_from_the_shipped_evening_with_a_title_alone() {
        open("lab/new/" + space, NewSessionView.class);
        _fireChange(_find(TextField.class).getFirst(), "LAB Wonen");
        _click(_get(Button.class, it -> it.withText("Bijeenkomst maken")));
        assertThat(_get(H1.class).getText()).isEqualTo("LAB Wonen");
        var made = sessions.inSpace(ans, space.value()).getFirst();
        assertThat(sessions.read(ans, made.id()).programme().phases()).as("the evening that ships").hasSize(7);
        _assertNone(ListItem.class, it -> it.withClasses("lab-missing"));
        assertThat(_get(Button.class, it -> it.withText("Openzetten")).isEnabled()).isTrue();
    }

    @Test
    void what_is_missing_is_said_and_the_door_stays_shut_until_it_is_there() {
        var id = sessions.create(ans, new NewLabSession(space.value(), SessionPlan.titled(Localized.nl("LAB"))), Programme.EMPTY);
        open("lab/" + id + "/plan", PlanView.class);
        assertThat(_find(ListItem.class)).extracting(ListItem::getText)
                .contains("Vul in wanneer de bijeenkomst begint en eindigt.", "Zet minstens één fase in het programma.");
        assertThat(_get(Button.class, it -> it.withText("Openzetten")).isEnabled()).isFalse();
    }

    @Test
    void a_change_is_saved_by_itself() {
        var id = world.draft(space);
        open("lab/" + id + "/plan", PlanView.class);
        _fireChange(_get(DatePicker.class), LocalDate.of(2031, 5, 6));
        assertThat(sessions.read(ans, id).plan().starts().toLocalDate()).isEqualTo(LocalDate.of(2031, 5, 6));
    }

    @Test
    void the_first_phase_moves_down_by_its_button_and_the_total_is_said() {
        var id = world.draft(space);
        open("lab/" + id + "/plan", PlanView.class);
        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).anyMatch(it -> it.contains("Over: 70 minuten"));
        _click(_get(Button.class, it -> it.withPredicate(button -> button.getAriaLabel().orElse("").startsWith("Omlaag: Welkom"))));
        assertThat(sessions.read(ans, id).programme().phases().getFirst().title().in(ans.language())).isEqualTo("Vandaag en morgen");
    }

    @Test
    void a_phase_is_opened_and_its_minutes_changed_while_the_form_stays() {
        var id = world.draft(space);
        open("lab/" + id + "/plan", PlanView.class);
        _click(_get(Button.class, it -> it.withText("Vandaag en morgen")));
        var minutes = _get(IntegerField.class);
        _fireChange(minutes, 25);
        assertThat(_get(IntegerField.class)).isSameAs(minutes);
        assertThat(sessions.read(ans, id).programme().phases().get(1).minutes()).isEqualTo(25);
    }

    @Test
    void bo_saved_first_so_ans_chooses_whose_version_goes_on_and_loses_nothing() {
        var bo = world.member(space, Role.FACILITATOR);
        var id = world.draft(space);
        open("lab/" + id + "/plan", PlanView.class);
        var read = sessions.read(bo, id);
        sessions.plan(bo, id, read.version(), LabWorld.plan(read.plan().starts().plusDays(7)), read.programme());
        _fireChange(_get(DatePicker.class), LocalDate.of(2031, 5, 6));
        _get(StaleNotice.class);
        assertThat(_get(DatePicker.class).getValue()).isEqualTo(LocalDate.of(2031, 5, 6));
        _click(_get(Button.class, it -> it.withText("Mijn versie bewaren")));
        assertThat(sessions.read(ans, id).plan().starts().toLocalDate()).isEqualTo(LocalDate.of(2031, 5, 6));
        _assertNone(StaleNotice.class);
    }

    @Test
    void opening_goes_on_to_the_console() {
        var id = world.draft(space);
        open("lab/" + id + "/plan", PlanView.class);
        _click(_get(Button.class, it -> it.withText("Openzetten")));
        assertThat(sessions.read(ans, id).state()).isEqualTo(LabState.OPEN);
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("lab/" + id + "/console");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"MEMBER", "OBSERVER"})
    void whoever_is_no_facilitator_is_brought_to_the_space_and_reads_why(Role role) {
        var id = world.draft(space);
        login(world.member(space, role));
        UI.getCurrent().navigate("lab/" + id + "/plan");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("space/" + space + "/sessions");
        assertThat(_get(Notification.class).getElement().getTextRecursively()).contains("alleen voor begeleiders");
        _assertNone(TextField.class);
    }

    @Test
    void how_people_take_part_stands_once_the_door_is_open_and_the_page_says_why() {
        var id = world.draft(space);
        open("lab/" + id + "/plan", PlanView.class);
        assertThat(naming().isReadOnly()).isFalse();
        sessions.open(ans, id);
        open("lab/" + id + "/plan", PlanView.class);
        assertThat(naming().isReadOnly()).isTrue();
        assertThat(naming().getHelperText()).contains("staat vast");
    }

    @Test
    void after_the_evening_title_purpose_and_place_can_still_be_corrected() {
        var session = world.running(space);
        sessions.close(ans, session.id());
        open("lab/" + session.id() + "/plan", PlanView.class);
        assertThat(_get(DatePicker.class).isReadOnly()).isTrue();
        _fireChange(_get(TextField.class, it -> it.withLabel("Plaats")), "De school");
        assertThat(sessions.read(ans, session.id()).plan().place()).isEqualTo("De school");
    }

    @Test
    void a_phase_says_whether_people_write_in_private_first_and_how_they_vote() {
        var plan = LabWorld.programme();
        var id = sessions.create(ans, new NewLabSession(space.value(), LabWorld.plan()), plan);
        open("lab/" + id + "/plan", PlanView.class);
        _click(_get(Button.class, it -> it.withText("Vandaag en morgen")));
        _fireChange(_get(Checkbox.class, it -> it.withLabel("Eerst in stilte schrijven")), true);
        assertThat(sessions.read(ans, id).programme().phases().get(1).privately()).isTrue();
        assertThat(_find(IntegerField.class)).extracting(IntegerField::getLabel).doesNotContain("Stemmen per persoon");
        _fireChange(_get(Checkbox.class, it -> it.withLabel("Stemmen")), true);
        _fireChange(_get(IntegerField.class, it -> it.withLabel("Stemmen per persoon")), 5);
        _fireChange(_get(IntegerField.class, it -> it.withLabel("Hoogstens op één briefje of groepje")), 2);
        _fireChange(_get(Checkbox.class, it -> it.withLabel("Iedereen ziet de stand tijdens het stemmen")), true);
        var phase = sessions.read(ans, id).programme().phases().get(1);
        assertThat(phase.may()).isEqualTo(new May(true, true, true));
        assertThat(phase.voting()).isEqualTo(new VoteRules(5, 2, true));
        _fireChange(_get(Checkbox.class, it -> it.withLabel("Briefjes van anderen lezen")), false);
        assertThat(_get(Checkbox.class, it -> it.withLabel("Stemmen")).isEnabled()).as("nobody votes on what they do not read").isFalse();
        assertThat(sessions.read(ans, id).programme().phases().get(1).privately()).isFalse();
    }

    @Test
    void the_framework_is_seen_and_chosen_and_so_is_what_participants_read() {
        frameworks.publish(world.kim, space, new FrameworkText(Localized.nl("Zo is het"), List.of(Localized.nl("Geen tenten")), List.of(), List.of(), ""));
        var id = world.draft(space);
        open("lab/" + id + "/plan", PlanView.class);
        assertThat(shown()).contains("Kader: versie 1 van", "Geen tenten");
        assertThat(_get(Anchor.class, it -> it.withText("Versie 1 bekijken")).getHref()).isEqualTo("space/" + space + "/framework/1");
        Select<FrameworkChoice> choice = _get(Select.class, it -> it.withLabel("Welk kader geldt voor deze bijeenkomst?"));
        choice.setValue(FrameworkChoice.NONE);
        _fireValueChange(choice, true);
        assertThat(sessions.read(ans, id).framework()).isEqualTo(FrameworkChoice.NONE);
        assertThat(shown()).contains("Deelnemers zien geen kader").doesNotContain("Geen tenten");
    }

    @Test
    void an_open_session_goes_back_to_a_draft_or_says_who_is_in() {
        var session = world.open(space);
        open("lab/" + session.id() + "/plan", PlanView.class);
        _click(_get(Button.class, it -> it.withText("Terug naar concept")));
        assertThat(sessions.read(ans, session.id()).state()).isEqualTo(LabState.DRAFT);
        assertThat(naming().isReadOnly()).isFalse();
        var busy = world.open(space);
        world.join(busy, "Sowa");
        open("lab/" + busy.id() + "/plan", PlanView.class);
        _click(_get(Button.class, it -> it.withText("Terug naar concept")));
        assertThat(_find(Notification.class).getLast().getElement().getTextRecursively()).contains("Er zijn al mensen binnen: 1");
        assertThat(sessions.read(ans, busy.id()).state()).isEqualTo(LabState.OPEN);
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Naming> naming() {
        return _get(RadioButtonGroup.class, it -> it.withLabel("Hoe doen mensen mee?"));
    }

    @Test
    void a_member_sees_the_sessions_of_the_space_but_not_the_steps_of_a_facilitator() {
        world.running(space);
        login(world.member(space, Role.MEMBER));
        UI.getCurrent().navigate("space/" + space + "/sessions");
        assertThat(sessions.inSpace(ans, space.value())).extracting(LabSessionCard::state).containsExactly(LabState.RUNNING);
        assertThat(_find(StateBadge.class)).extracting(StateBadge::getText).containsExactly("Bezig");
        _assertNone(Anchor.class, it -> it.withText("Begeleiden"));
        _assertNone(Anchor.class, it -> it.withText("Nieuwe bijeenkomst"));
    }

    private static <V, C extends AbstractField<C, V>> void _fireChange(C field, V value) {
        field.setValue(value);
        _fireValueChange(field, true);
    }
}
