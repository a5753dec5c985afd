package nl.tafelronde.space.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.access.SignedIn;
import nl.tafelronde.kernel.HasTrail;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.HasUnsaved;
import nl.tafelronde.kernel.ui.RefusalLine;
import nl.tafelronde.kernel.ui.Titles;
import nl.tafelronde.space.NewSpace;
import nl.tafelronde.space.SpaceThemes;
import nl.tafelronde.space.Spaces;

/** Makes a space. For administrators. */
@Route("spaces/new")
@RolesAllowed(SignedIn.ADMINISTRATOR)
class NewSpaceView extends Div implements HasDynamicTitle, HasTrail, HasUnsaved<NewSpace> {

    private final SpaceForm form;

    NewSpaceView(CurrentActor current, Spaces spaces, SpaceThemes themes) {
        addClassName("tafel-page");
        form = new SpaceForm(themes);
        var refusal = new RefusalLine();
        var create = new Button(getTranslation("space.create"), _ -> {
            try {
                UI.getCurrent().navigate("space/" + spaces.create(current.get(), form.read()) + "/members");
            } catch (Refusal refused) {
                refusal.say(refused);
            }
        });
        create.addThemeName("primary");
        var cancel = new Anchor("spaces", getTranslation("kernel.cancel"));
        cancel.addClassName("tafel-button-quiet");
        var steps = new Div(create, cancel);
        steps.addClassName("tafel-row");
        add(new H1(getTranslation("space.new")), form, refusal, steps);
    }

    @Override
    public NewSpace unsaved() {
        return form.read();
    }

    @Override
    public void bringBack(NewSpace unsaved) {
        form.fill(unsaved);
    }

    @Override
    public String getPageTitle() {
        return Titles.of(getTranslation("space.new"));
    }

    @Override
    public List<Crumb> trail() {
        return SpaceAddress.trail(this, null);
    }
}
