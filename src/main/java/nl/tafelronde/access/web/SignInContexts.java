package nl.tafelronde.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import nl.tafelronde.access.AccessSettings;
import nl.tafelronde.access.AccountId;
import nl.tafelronde.access.SignIns;
import nl.tafelronde.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Finds out at every request who is signed in, from the cookie and the table of sign-ins, instead of believing a session
 * in memory. So a restart or another node keeps people signed in, an ended sign-in is over at the next request, and a
 * changed role counts at once. Whichever way somebody signed in, from here on they are a {@link SignedIn}.
 */
@Component
class SignInContexts implements SecurityContextRepository {

    static final String COOKIE = "tr_sign_in";
    private static final String LOADED = SignInContexts.class.getName();

    private final SignIns signIns;
    private final SignInAccounts accounts;
    private final AccessSettings settings;

    SignInContexts(SignIns signIns, SignInAccounts accounts, AccessSettings settings) {
        this.signIns = signIns;
        this.accounts = accounts;
        this.settings = settings;
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(request);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return load(request).getAuthentication() != null;
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        var authentication = context.getAuthentication();
        if (authentication instanceof SignedIn) {
            return;
        }
        var earlier = token(request);
        if (earlier != null) {
            signIns.close(earlier);
        }
        if (authentication == null || !authentication.isAuthenticated()) {
            remember(request, new SecurityContextImpl());
            response.addHeader(HttpHeaders.SET_COOKIE, cookie("", request, Duration.ZERO));
            return;
        }
        open(accounts.accountOf(authentication), request, response);
        context.setAuthentication(load(request).getAuthentication());
    }

    /** Signs the account in on the browser of this request, in the place of whoever was. */
    void replace(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        var earlier = token(request);
        if (earlier != null) {
            signIns.close(earlier);
        }
        open(account, request, response);
    }

    private void open(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        var opened = signIns.open(account, Browsers.family(request.getHeader(HttpHeaders.USER_AGENT)));
        var context = new SecurityContextImpl(opened.signedIn());
        remember(request, context);
        SecurityContextHolder.setContext(context);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(opened.token(), request, SignIns.LIFE));
    }

    private SecurityContext load(HttpServletRequest request) {
        if (request.getAttribute(LOADED) instanceof SecurityContext known) {
            return known;
        }
        var token = token(request);
        var context = new SecurityContextImpl();
        if (token != null) {
            signIns.find(token).ifPresent(context::setAuthentication);
        }
        remember(request, context);
        return context;
    }

    private static void remember(HttpServletRequest request, SecurityContext context) {
        request.setAttribute(LOADED, context);
    }

    private static @Nullable String token(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
    }

    private String cookie(String token, HttpServletRequest request, Duration life) {
        return ResponseCookie.from(COOKIE, token).httpOnly(true).sameSite("Lax").secure(settings.secure() || request.isSecure())
                .path("/").maxAge(life).build().toString();
    }

    private final class Deferred implements DeferredSecurityContext {

        private final HttpServletRequest request;
        private @Nullable SecurityContext loaded;

        Deferred(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (loaded == null) {
                loaded = load(request);
            }
            return loaded;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
