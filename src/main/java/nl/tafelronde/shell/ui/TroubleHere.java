package nl.tafelronde.shell.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import nl.tafelronde.kernel.Troubles;

/** A page that failed for a reason nobody foresaw: a plain sentence and the number under which the log knows it. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
@Tag("div")
class TroubleHere extends ErrorPage implements HasErrorParameter<Exception> {

    private final Troubles troubles;

    TroubleHere(Troubles troubles) {
        this.troubles = troubles;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var number = troubles.report(parameter.getCaughtException(), event.getLocation().getFirstSegment());
        say(getTranslation("shell.error.trouble"), getTranslation("kernel.unexpected", number));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
