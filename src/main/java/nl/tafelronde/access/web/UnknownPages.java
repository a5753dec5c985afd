package nl.tafelronde.access.web;

import com.vaadin.flow.server.RouteRegistry;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Recognises an address behind which nothing is: no view and no controller. Everybody may come there, so that everybody is
 * told in plain words that there is nothing, instead of being asked to sign in for it.
 */
@Component
class UnknownPages implements RequestMatcher {

    private static final Pattern FRAMEWORK = Pattern.compile("/(VAADIN|vaadinServlet|HILLA|connect|login|logout|webauthn|oauth2|ott)(/.*)?");

    private final RequestMappingHandlerMapping controllers;

    UnknownPages(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping controllers) {
        this.controllers = controllers;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return "GET".equals(request.getMethod()) && request.getParameter("v-r") == null && !FRAMEWORK.matcher(path).matches()
                && !routes(request).getNavigationRouteTarget(path.substring(Math.min(1, path.length()))).hasTarget()
                && !handled(request);
    }

    private static RouteRegistry routes(HttpServletRequest request) {
        return ApplicationRouteRegistry.getInstance(new VaadinServletContext(request.getServletContext()));
    }

    private boolean handled(HttpServletRequest request) {
        try {
            return controllers.getHandler(request) != null;
        } catch (Exception notForThisRequest) {
            return true;
        }
    }
}
