package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.HasUnsaved;
import nl.tafelronde.kernel.ui.LanguageBeside;
import nl.tafelronde.kernel.ui.Titles;
import nl.tafelronde.lab.Corrections;
import nl.tafelronde.lab.FollowUps;
import nl.tafelronde.lab.LabSessionId;
import nl.tafelronde.lab.Outcome;
import nl.tafelronde.lab.OutcomeBlock;
import nl.tafelronde.lab.Outcomes;
import nl.tafelronde.lab.ReportRemark;
import nl.tafelronde.lab.SessionGoals;
import nl.tafelronde.lab.Voices;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.space.Spaces;
import nl.tafelronde.vision.CoverageTable;
import org.jspecify.annotations.Nullable;

/** Writes the outcome of a session, block by block; publishes it, and takes it back. */
@Route("lab/:session/outcome")
@PermitAll
class OutcomeView extends LabPage implements BeforeEnterObserver, HasDynamicTitle, HasUnsaved<Map<UUID, OutcomeBlock>> {

    private final CurrentActor current;
    private final Outcomes outcomes;
    private final Corrections corrections;
    private final Spaces spaces;
    private final ReportSteps steps;
    private final Clock clock;
    private final LanguageBeside beside = new LanguageBeside();
    private final H1 heading = new H1();
    private final Div badge = new Div();
    private final Div blocks = new Div();
    private final Section goalsPart = new Section();
    private final SessionGoals goals;
    private final FollowUps followUps;
    private final List<OutcomeBlockEditor> editors = new ArrayList<>();
    private final Voices voices;
    private final HeardList heard = new HeardList();
    private final TalliesPanel tallies = new TalliesPanel();
    private @Nullable Outcome outcome;

    OutcomeView(CurrentActor current, Outcomes outcomes, Corrections corrections, Voices voices, Spaces spaces, ReportSteps steps, SessionGoals goals,
            FollowUps followUps, Clock clock) {
        this.current = current;
        this.outcomes = outcomes;
        this.corrections = corrections;
        this.spaces = spaces;
        this.voices = voices;
        this.goals = goals;
        this.followUps = followUps;
        this.steps = steps;
        this.clock = clock;
        steps.onChange(() -> load(id()));
        addClassNames("tafel-page", "lab-outcome");
        var title = new Div(heading, badge);
        title.addClassName("lab-session-title");
        blocks.addClassName("lab-blocks");
        var add = new Button(getTranslation("lab.outcome.add-block"), _ -> Attempt.to(this, () -> {
            outcomes.add(actor(), id());
            load(id());
        }));
        goalsPart.addClassName("vision-section");
        add(title, steps, beside, heard, tallies, blocks, add, goalsPart);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        load(LabAddress.session(event));
        space = spaces.read(actor(), new SpaceId(outcome().session().space()));
    }

    private Actor actor() {
        return current.get();
    }

    private Outcome outcome() {
        if (outcome == null) {
            throw Refusal.notFound("lab.session-gone");
        }
        return outcome;
    }

    private LabSessionId id() {
        return outcome().session().id();
    }

    private void load(LabSessionId id) {
        var unsaved = unsaved();
        outcome = outcomes.edit(actor(), id);
        blocks.removeAll();
        editors.clear();
        var remarks = corrections.all(actor(), id).stream().collect(Collectors.groupingBy(ReportRemark::block));
        outcome.blocks().forEach(block -> editors.add(editor(block, remarks.getOrDefault(block.id(), List.of()))));
        editors.forEach(blocks::add);
        var made = followUps.ofBlocks(actor(), id);
        editors.stream().filter(it -> it.block().kind() == OutcomeBlock.Kind.AGREED || it.block().kind() == OutcomeBlock.Kind.FOLLOW_UP || made.containsKey(it.blockId()))
                .forEach(it -> it.followUp(made.getOrDefault(it.blockId(), List.of())));
        bringBack(unsaved);
        around();
    }

    private void around() {
        var session = outcome().session();
        heading.setText(session.plan().title().in(Reader.language()));
        badge.removeAll();
        badge.add(new StateBadge(session.state()));
        steps.show(outcome());
        var counted = voices.all(actor(), session.id());
        heard.show(counted.heard());
        tallies.show(counted);
        goalsPart.removeAll();
        var coverage = goals.of(actor(), session.id());
        if (!coverage.isEmpty()) {
            goalsPart.add(new H2(getTranslation("lab.themes.goals")), new CoverageTable(coverage));
        }
    }

    private OutcomeBlockEditor editor(OutcomeBlock block, List<ReportRemark> remarks) {
        return new OutcomeBlockEditor(outcome(), block, beside, clock, new OutcomeBlockEditor.Steps() {
            @Override
            public OutcomeBlock save(OutcomeBlock changed) {
                return outcomes.change(actor(), id(), changed);
            }

            @Override
            public OutcomeBlock newest(UUID id) {
                return OutcomeView.this.newest(id);
            }

            @Override
            public void move(UUID id, boolean up) {
                Attempt.to(OutcomeView.this, () -> {
                    outcomes.move(actor(), id(), id, up);
                    load(id());
                });
            }

            @Override
            public void cameFrom(UUID id, Set<UUID> notes) {
                outcomes.cameFrom(actor(), id(), id, notes);
            }
        }, remarks.isEmpty() ? null : new RemarkList(remarks, () -> newest(block.id()), new RemarkList.Steps() {
            @Override
            public void accept(ReportRemark remark, OutcomeBlock changed, String thanks) {
                corrections.accept(actor(), id(), remark.id(), changed, thanks, Reader.language());
                load(id());
            }

            @Override
            public void answer(ReportRemark remark, String words) {
                corrections.answer(actor(), id(), remark.id(), words, Reader.language());
                load(id());
            }
        }));
    }

    private OutcomeBlock newest(UUID block) {
        return outcomes.edit(actor(), id()).blocks().stream().filter(it -> it.id().equals(block)).findFirst()
                .orElseThrow(() -> Refusal.notFound("kernel.not-found"));
    }

    /** What somebody else's save or a refusal kept from being saved. */
    @Override
    public Map<UUID, OutcomeBlock> unsaved() {
        return editors.stream().flatMap(it -> it.unsaved().stream()).collect(Collectors.toMap(OutcomeBlock::id, Function.identity()));
    }

    @Override
    public void bringBack(Map<UUID, OutcomeBlock> unsaved) {
        editors.stream().filter(it -> unsaved.containsKey(it.blockId())).forEach(it -> it.bringBack(unsaved.get(it.blockId())));
    }

    @Override
    public String getPageTitle() {
        return Titles.of(getTranslation("lab.outcome") + " · " + heading.getText());
    }
}
