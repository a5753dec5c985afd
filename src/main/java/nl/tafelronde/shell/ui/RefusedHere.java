package nl.tafelronde.shell.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import nl.tafelronde.kernel.Refusal;

/** A page that was refused, with the sentence that says why. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
@Tag("div")
class RefusedHere extends ErrorPage implements HasErrorParameter<Refusal> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refusal> parameter) {
        var refusal = parameter.getException();
        say(getTranslation(refusal.kind() == Refusal.Kind.NOT_FOUND ? "shell.error.nothing" : "shell.error.refused"),
                getTranslation(refusal.key(), refusal.args()));
        return refusal.kind().status();
    }
}
