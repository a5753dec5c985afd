package nl.tafelronde;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.ClassUtils;

/** Base of every test of a Vaadin view: the whole application behind a browserless Vaadin session, in Dutch. */
public abstract class ViewTest extends DbTest {

    private static Routes routes;

    @Autowired
    protected ApplicationContext application;

    @BeforeAll
    static void discoverRoutes() {
        routes = new Routes(annotated(Route.class, Layout.class), errorPages(), true);
    }

    /** Views are package-private, so they are looked for as the application does it. */
    @SafeVarargs
    @SuppressWarnings("unchecked")
    private static Set<Class<? extends Component>> annotated(Class<? extends Annotation>... annotations) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        Arrays.stream(annotations).forEach(it -> scanner.addIncludeFilter(new AnnotationTypeFilter(it)));
        return found(scanner).map(it -> (Class<? extends Component>) it).collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked")
    private static Set<Class<? extends HasErrorParameter<?>>> errorPages() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(HasErrorParameter.class));
        return found(scanner).map(it -> (Class<? extends HasErrorParameter<?>>) it).collect(Collectors.toSet());
    }

    private static Stream<? extends Class<?>> found(ClassPathScanningCandidateComponentProvider scanner) {
        return scanner.findCandidateComponents("nl.tafelronde").stream()
                .map(it -> ClassUtils.resolveClassName(it.getBeanClassName(), ViewTest.class.getClassLoader()));
    }

    @BeforeEach
    void openBrowser() {
        Locale.setDefault(Locale.forLanguageTag("nl"));
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(routes, application, MockedUI::new));
    }

    @AfterEach
    void closeBrowser() {
        SecurityContextHolder.clearContext();
        MockVaadin.tearDown();
    }

    /** Opens a fresh browser in which this person is signed in; what was open before is gone. */
    protected void login(Actor.Person person) {
        closeBrowser();
        var signedIn = new SignedIn(person, UUID.randomUUID());
        SecurityContextHolder.getContext().setAuthentication(signedIn);
        openBrowser();
        var request = (FakeRequest) ((VaadinServletRequest) VaadinRequest.getCurrent()).getRequest();
        request.setUserPrincipalInt(signedIn);
        request.setUserInRole((_, role) -> signedIn.getAuthorities().contains(new SimpleGrantedAuthority("ROLE_" + role)));
    }

    /** Every word on the page itself, without the frame around it. */
    protected static String shown() {
        return LocatorJ._get(Main.class).getElement().getTextRecursively();
    }

    /** Goes to the address and gives the view there; fails when another view answers. */
    protected <V extends Component> V open(String address, Class<V> view) {
        UI.getCurrent().navigate(address);
        return view.cast(LocatorJ._get(view));
    }
}
