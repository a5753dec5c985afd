package nl.tafelronde.lab.ui;

import nl.tafelronde.lab.OutcomeMails;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.access.AccessSettings;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.kernel.HasTokens;
import nl.tafelronde.kernel.HasTrail;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.LanguageBeside;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.kernel.ui.Titles;
import nl.tafelronde.lab.LabSessionId;
import nl.tafelronde.lab.LabState;
import nl.tafelronde.lab.Outcome;
import nl.tafelronde.lab.OutcomeBlock;
import nl.tafelronde.lab.Outcomes;
import nl.tafelronde.space.SpaceDetails;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.space.Spaces;
import org.jspecify.annotations.Nullable;

/** Writes the outcome of a session, block by block; publishes it, and takes it back. */
@Route("lab/:session/outcome")
@PermitAll
class OutcomeView extends Div implements BeforeEnterObserver, HasDynamicTitle, HasTrail, HasTokens {

    private final CurrentActor current;
    private final Outcomes outcomes;
    private final OutcomeMails mails;
    private final Spaces spaces;
    private final AccessSettings settings;
    private final LanguageBeside beside = new LanguageBeside();
    private final H1 heading = new H1();
    private final Div badge = new Div();
    private final Div steps = new Div();
    private final Div blocks = new Div();
    private @Nullable Outcome outcome;
    private @Nullable SpaceDetails space;

    OutcomeView(CurrentActor current, Outcomes outcomes, OutcomeMails mails, Spaces spaces, AccessSettings settings) {
        this.current = current;
        this.outcomes = outcomes;
        this.mails = mails;
        this.spaces = spaces;
        this.settings = settings;
        addClassNames("tafel-page", "lab-outcome");
        var title = new Div(heading, badge);
        title.addClassName("lab-session-title");
        steps.addClassName("lab-card");
        blocks.addClassName("lab-blocks");
        var add = new Button(getTranslation("lab.outcome.add-block"), _ -> Attempt.to(this, () -> {
            outcomes.add(actor(), id());
            load(id());
        }));
        add(title, steps, beside, blocks, add);
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
        outcome = outcomes.edit(actor(), id);
        blocks.removeAll();
        outcome.blocks().forEach(block -> blocks.add(editor(block)));
        around();
    }

    private void around() {
        var session = outcome().session();
        heading.setText(session.plan().title().in(Reader.language()));
        badge.removeAll();
        badge.add(new StateBadge(session.state()));
        steps.removeAll();
        steps.add(publication());
    }

    private OutcomeBlockEditor editor(OutcomeBlock block) {
        return new OutcomeBlockEditor(outcome(), block, beside, new OutcomeBlockEditor.Steps() {
            @Override
            public OutcomeBlock save(OutcomeBlock changed) {
                return outcomes.change(actor(), id(), changed);
            }

            @Override
            public OutcomeBlock newest(UUID id) {
                return outcomes.edit(actor(), id()).blocks().stream().filter(it -> it.id().equals(id)).findFirst()
                        .orElseThrow(() -> Refusal.notFound("kernel.not-found"));
            }

            @Override
            public void move(UUID id, boolean up) {
                Attempt.to(OutcomeView.this, () -> {
                    outcomes.move(actor(), id(), id, up);
                    load(id());
                });
            }
        });
    }

    /** What the public sees now, and the step that changes it. */
    private Component publication() {
        var state = outcome().session().state();
        var link = new Anchor("/" + LabAddress.publicOutcome(id()) + (state == LabState.PUBLISHED ? "" : "?preview"),
                getTranslation(state == LabState.PUBLISHED ? "lab.outcome.look" : "lab.outcome.preview"));
        link.setTarget("_blank");
        link.setRouterIgnore(true);
        link.addClassName("tafel-button");
        var row = new Div();
        row.addClassName("tafel-row");
        var about = new Paragraph();
        var mailed = new Paragraph();
        mailed.addClassName("lab-facts");
        switch (state) {
            case PUBLISHED -> {
                about.setText(getTranslation("lab.outcome.is-public", settings.url("/" + LabAddress.publicOutcome(id()))));
                row.add(link);
                var count = mails.count(actor(), id());
                if (count.sent() + count.waiting() + count.failed() > 0) {
                    mailed.setText(getTranslation("lab.outcome.mailed", count.sent(), count.waiting(), count.failed()));
                }
                if (count.waiting() + count.failed() + count.unasked() > 0) {
                    row.add(step("lab.outcome.mail-retry", false, () -> mails.retry(actor(), id()), "lab.outcome.mail-retried"));
                }
                row.add(step("lab.outcome.take-back", false, () -> outcomes.unpublish(actor(), id()), "lab.outcome.taken-back"));
            }
            case CLOSED -> {
                about.setText(getTranslation("lab.outcome.not-public"));
                var count = mails.count(actor(), id());
                var again = new Checkbox(getTranslation("lab.outcome.mail-again"));
                again.setVisible(count.sent() > 0);
                if (count.unasked() > 0) {
                    mailed.setText(getTranslation("lab.outcome.will-mail", count.unasked()));
                }
                row.add(step("lab.outcome.publish", true, () -> outcomes.publish(actor(), id(), again.getValue()), "lab.outcome.published"), link, again);
            }
            default -> {
                about.setText(getTranslation("lab.outcome.still-on"));
                row.add(link);
            }
        }
        mailed.setVisible(!mailed.getText().isEmpty());
        return new Div(about, mailed, row);
    }

    private Button step(String textKey, boolean primary, Runnable step, String doneKey) {
        var button = new Button(getTranslation(textKey), _ -> {
            if (Attempt.to(this, step)) {
                load(id());
                Notices.done(getTranslation(doneKey));
            }
        });
        if (primary) {
            button.addThemeName("primary");
        }
        return button;
    }

    @Override
    public String getPageTitle() {
        return Titles.of(getTranslation("lab.outcome") + " · " + heading.getText());
    }

    @Override
    public List<Crumb> trail() {
        return LabAddress.trail(this, space);
    }

    @Override
    public Optional<String> tokens() {
        return space == null ? Optional.empty() : Optional.ofNullable(space.tokens());
    }
}
