package nl.tafelronde.shell.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** An address of nothing. Also answers for a page that somebody may not see, so that its existence is not given away. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
@Tag("div")
class NothingHere extends ErrorPage implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        say(getTranslation("shell.error.nothing"), getTranslation("shell.error.nothing-what"));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
