package nl.tafelronde.space.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.kernel.HasTokens;
import nl.tafelronde.kernel.HasTrail;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.HasUnsaved;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.kernel.ui.RefusalLine;
import nl.tafelronde.kernel.ui.StaleNotice;
import nl.tafelronde.kernel.ui.Titles;
import nl.tafelronde.space.NewSpace;
import nl.tafelronde.space.SpaceDetails;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.space.SpaceThemes;
import nl.tafelronde.space.Spaces;
import nl.tafelronde.translation.Translations;
import org.jspecify.annotations.Nullable;

/** Changes what a space is called, is for and looks like. */
@Route("space/:space/edit")
@PermitAll
class EditSpaceView extends Div implements BeforeEnterObserver, HasDynamicTitle, HasTrail, HasTokens,
        HasUnsaved<EditSpaceView.Written> {

    /** What was typed, and which version of the space it was typed on. */
    record Written(SpaceDetails space, NewSpace fields) {
    }

    private final CurrentActor current;
    private final Spaces spaces;
    private final Translations translations;
    private final SpaceForm form;
    private final Div stale = new Div();
    private final RefusalLine refusal = new RefusalLine();
    private @Nullable SpaceDetails space;

    EditSpaceView(CurrentActor current, Spaces spaces, SpaceThemes themes, Translations translations) {
        this.current = current;
        this.translations = translations;
        this.spaces = spaces;
        this.form = new SpaceForm(themes);
        addClassName("tafel-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var details = spaces.read(current.get(), SpaceAddress.space(event));
        if (!details.mayManage()) {
            throw Refusal.forbidden("kernel.forbidden");
        }
        space = details;
        form.show(details);
        var save = new Button(getTranslation("space.save"), _ -> save(details.id(), currentVersion()));
        save.addThemeName("primary");
        var cancel = new Anchor("space/" + details.id() + "/about", getTranslation("kernel.cancel"));
        cancel.addClassName("tafel-button-quiet");
        var steps = new Div(save, cancel);
        steps.addClassName("tafel-row");
        removeAll();
        add(new H1(getTranslation("space.change")), form, stale, refusal, steps, new TranslationSwitch(current, translations, details.id()));
    }

    @Override
    public String getPageTitle() {
        return Titles.of(getTranslation("space.change"));
    }

    @Override
    public List<Crumb> trail() {
        return SpaceAddress.trail(this, space);
    }

    @Override
    public Optional<String> tokens() {
        return space == null ? Optional.empty() : Optional.ofNullable(space.tokens());
    }

    @Override
    public Written unsaved() {
        return new Written(Objects.requireNonNull(space), form.read());
    }

    @Override
    public void bringBack(Written unsaved) {
        space = unsaved.space();
        form.fill(unsaved.fields());
    }

    private long currentVersion() {
        return space == null ? 0 : space.version();
    }

    private void save(SpaceId id, long version) {
        try {
            var saved = spaces.change(current.get(), id, version, form.read());
            UI.getCurrent().navigate("space/" + id + "/about");
            Notices.done(getTranslation("space.saved", saved.name()));
        } catch (Refusal refused) {
            if (refused.kind() != Refusal.Kind.CONFLICT) {
                refusal.say(refused);
                return;
            }
            var newer = spaces.read(current.get(), id);
            stale.removeAll();
            stale.add(new StaleNotice(() -> save(id, newer.version()), () -> {
                space = newer;
                form.show(newer);
                stale.removeAll();
            }));
        }
    }
}
