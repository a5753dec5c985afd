package nl.tafelronde.space.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.kernel.HasTokens;
import nl.tafelronde.kernel.HasTrail;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.HasUnsaved;
import nl.tafelronde.kernel.ui.LanguageBeside;
import nl.tafelronde.kernel.ui.LocalizedField;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.kernel.ui.RefusalLine;
import nl.tafelronde.kernel.ui.StaleNotice;
import nl.tafelronde.kernel.ui.Titles;
import nl.tafelronde.space.FrameworkDraft;
import nl.tafelronde.space.FrameworkText;
import nl.tafelronde.space.Frameworks;
import nl.tafelronde.space.SpaceDetails;
import nl.tafelronde.space.Spaces;
import org.jspecify.annotations.Nullable;

/**
 * Works on the next version of a framework: Dutch first, another language beside it. Kept as a draft after every field,
 * so that nothing is lost; others see it only once it is published.
 */
@Route("space/:space/framework/edit")
@PermitAll
class FrameworkEditor extends Div implements BeforeEnterObserver, HasDynamicTitle, HasTrail, HasTokens,
        HasUnsaved<FrameworkDraft> {

    private final CurrentActor current;
    private final Spaces spaces;
    private final Frameworks frameworks;
    private final LanguageBeside beside = new LanguageBeside();
    private final LocalizedField intro;
    private final SentenceList fixed = new SentenceList("space.framework.fixed", beside, this::keep);
    private final SentenceList open = new SentenceList("space.framework.open", beside, this::keep);
    private final SentenceList decides = new SentenceList("space.framework.decides", beside, this::keep);
    private final TextField source = new TextField();
    private final Span state = new Span();
    private final RefusalLine refusal = new RefusalLine();
    private final Div stale = new Div();
    private @Nullable SpaceDetails space;
    private FrameworkDraft draft = new FrameworkDraft(FrameworkText.EMPTY, 0, 0);

    FrameworkEditor(CurrentActor current, Spaces spaces, Frameworks frameworks) {
        this.current = current;
        this.spaces = spaces;
        this.frameworks = frameworks;
        addClassName("tafel-page");
        intro = beside.follow(new LocalizedField(getTranslation("space.framework.intro"), true));
        intro.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                keep();
            }
        });
        source.setLabel(getTranslation("space.framework.source"));
        source.setHelperText(getTranslation("space.framework.source-help"));
        source.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                keep();
            }
        });
        state.addClassName("tafel-state");
        state.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var details = spaces.read(current.get(), SpaceAddress.space(event));
        space = details;
        show(frameworks.draft(current.get(), details.id()));
        var publish = new Button(getTranslation("space.framework-publish"), _ -> publish(details));
        publish.addThemeName("primary");
        var drop = new Button(getTranslation("space.framework-drop"), _ -> drop(details));
        drop.addThemeName("tertiary");
        var later = new Anchor("space/" + details.id() + "/framework", getTranslation("space.framework-later"));
        later.addClassName("tafel-button-quiet");
        var steps = new Div(publish, later, drop, state);
        steps.addClassNames("tafel-row", "tafel-steps-stay");
        var form = new Div(beside, intro, fixed, open, decides, source);
        form.addClassNames("tafel-form", "tafel-form-wide");
        removeAll();
        add(new H1(getTranslation("space.framework-edit")), new Paragraph(getTranslation("space.framework-edit-what")),
                form, stale, refusal, steps);
    }

    private void show(FrameworkDraft newDraft) {
        draft = newDraft;
        var text = newDraft.text();
        intro.setValue(text.intro());
        fixed.show(text.fixed());
        open.show(text.open());
        decides.show(text.decides());
        source.setValue(text.source());
        state.setText(newDraft.version() == 0 ? "" : getTranslation("space.framework-kept"));
    }

    private FrameworkText read() {
        return new FrameworkText(intro.getValue(), fixed.read(), open.read(), decides.read(), source.getValue());
    }

    /** What stands in the fields is usually kept already; it is not when it was refused or somebody else wrote meanwhile. */
    @Override
    public FrameworkDraft unsaved() {
        return new FrameworkDraft(read(), draft.basedOn(), draft.version());
    }

    @Override
    public void bringBack(FrameworkDraft unsaved) {
        var kept = draft.text();
        show(unsaved);
        if (!unsaved.text().equals(kept)) {
            keep();
        }
    }

    private void keep() {
        keep(draft.version());
    }

    private void keep(long version) {
        if (space == null) {
            return;
        }
        var id = space.id();
        try {
            draft = frameworks.saveDraft(current.get(), id, version, read());
            refusal.clear();
            stale.removeAll();
            state.setText(getTranslation("space.framework-kept"));
        } catch (Refusal refused) {
            state.setText(getTranslation("space.framework-not-kept"));
            if (refused.kind() == Refusal.Kind.CONFLICT) {
                var newer = frameworks.draft(current.get(), id);
                stale.removeAll();
                stale.add(new StaleNotice(() -> keep(newer.version()), () -> {
                    show(newer);
                    stale.removeAll();
                }));
            } else {
                refusal.say(refused);
            }
        }
    }

    private void publish(SpaceDetails details) {
        try {
            var version = frameworks.publish(current.get(), details.id(), draft.basedOn(), read());
            UI.getCurrent().navigate("space/" + details.id() + "/framework");
            Notices.done(getTranslation("space.framework-published", version.number()));
        } catch (Refusal refused) {
            refusal.say(refused);
        }
    }

    private void drop(SpaceDetails details) {
        var dropped = read();
        frameworks.dropDraft(current.get(), details.id());
        show(frameworks.draft(current.get(), details.id()));
        stale.removeAll();
        refusal.clear();
        Notices.undo(getTranslation("space.framework-dropped"),
                () -> show(frameworks.saveDraft(current.get(), details.id(), draft.version(), dropped)));
    }

    @Override
    public String getPageTitle() {
        return Titles.of(getTranslation("space.framework-edit"));
    }

    @Override
    public List<Crumb> trail() {
        return SpaceAddress.framework(this, space);
    }

    @Override
    public Optional<String> tokens() {
        return space == null ? Optional.empty() : Optional.ofNullable(space.tokens());
    }
}
