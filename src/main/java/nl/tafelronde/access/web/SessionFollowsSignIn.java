package nl.tafelronde.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import nl.tafelronde.access.SignedIn;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps a session in memory with the person it was opened for: when that sign-in has ended or another person has come in,
 * the session and every page open in it end too. Also leaves the person in the session, where Vaadin's background work
 * looks for them.
 */
class SessionFollowsSignIn extends OncePerRequestFilter {

    private static final String OPENED_FOR = SessionFollowsSignIn.class.getName();
    private static final UUID NOBODY = new UUID(0, 0);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/VAADIN/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        follow(request);
        chain.doFilter(request, response);
        follow(request);
    }

    private static void follow(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) {
            return;
        }
        var context = SecurityContextHolder.getContext();
        var now = context.getAuthentication() instanceof SignedIn signedIn ? signedIn.signIn() : NOBODY;
        var before = session.getAttribute(OPENED_FOR);
        if (before != null && !before.equals(NOBODY) && !before.equals(now)) {
            session.invalidate();
            return;
        }
        session.setAttribute(OPENED_FOR, now);
        if (now.equals(NOBODY)) {
            session.removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        } else {
            session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        }
    }
}
