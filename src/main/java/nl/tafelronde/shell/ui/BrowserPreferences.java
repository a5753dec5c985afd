package nl.tafelronde.shell.ui;

import com.vaadin.flow.server.RouteRegistry;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.ui.Browser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives every page the reader's language and light or dark from its first byte, so that nothing flashes. The language is
 * the browser's own choice (a cookie), else the account's, else what the browser asks for, else Dutch. An address of
 * nothing is answered with 404.
 */
@Component
class BrowserPreferences implements VaadinServiceInitListener {

    private final transient CurrentActor current;

    BrowserPreferences(CurrentActor current) {
        this.current = current;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::dress);
        event.getSource().addUIInitListener(this::speak);
    }

    private void dress(IndexHtmlResponse page) {
        var html = page.getDocument().getElementsByTag("html").first();
        if (html == null) {
            return;
        }
        var path = page.getVaadinRequest().getPathInfo();
        if (path != null && !routes(page).getNavigationRouteTarget(path.substring(Math.min(1, path.length()))).hasTarget()) {
            page.getVaadinResponse().setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        html.attr("lang", language(page.getVaadinRequest()).tag());
        var scheme = Scheme.of(cookie(page.getVaadinRequest(), Browser.SCHEME_COOKIE));
        if (scheme != Scheme.SYSTEM) {
            html.attr("theme", scheme.cookie());
            html.attr("style", "color-scheme: " + scheme.cookie());
        }
    }

    private static RouteRegistry routes(IndexHtmlResponse page) {
        return ApplicationRouteRegistry.getInstance(page.getVaadinRequest().getService().getContext());
    }

    private void speak(UIInitEvent event) {
        var request = VaadinRequest.getCurrent();
        if (request != null) {
            event.getUI().setLocale(language(request).locale());
        }
    }

    Language language(VaadinRequest request) {
        var chosen = cookie(request, Browser.LANGUAGE_COOKIE);
        if (chosen != null) {
            return Language.of(chosen);
        }
        return current.get() instanceof Actor.Person person ? person.language()
                : Language.accepted(request.getHeader("Accept-Language"));
    }

    static Scheme scheme(@Nullable VaadinRequest request) {
        return request == null ? Scheme.SYSTEM : Scheme.of(cookie(request, Browser.SCHEME_COOKIE));
    }

    private static @Nullable String cookie(VaadinRequest request, String name) {
        var cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name) && !cookie.getValue().isEmpty()) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
