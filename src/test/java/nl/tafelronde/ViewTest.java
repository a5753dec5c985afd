package nl.tafelronde;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Base of every test of a Vaadin view: the whole application behind a browserless Vaadin session, in Dutch. */
public abstract class ViewTest extends DbTest {

    private static Routes routes;

    @Autowired
    protected ApplicationContext application;

    @BeforeAll
    static void discoverRoutes() {
        routes = new Routes().autoDiscoverViews("nl.tafelronde");
    }

    @BeforeEach
    void openBrowser() {
        Locale.setDefault(Locale.forLanguageTag("nl"));
        MockVaadin.setup(UI::new, new MockSpringServlet(routes, application, UI::new));
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
    }

    /** Goes to the address and gives the view there; fails when another view answers. */
    protected <V extends Component> V open(String address, Class<V> view) {
        UI.getCurrent().navigate(address);
        return view.cast(com.github.mvysny.kaributesting.v10.LocatorJ._get(view));
    }
}
