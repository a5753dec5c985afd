package nl.tafelronde.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import nl.tafelronde.access.DemoAccount;
import nl.tafelronde.access.DemoAccounts;
import nl.tafelronde.kernel.web.Page;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.HtmlUtils;

/** Signs a visitor of the demo in as whoever they like, and shows mailed links on screen. Outside the demo it does not exist. */
@Controller
@Profile("demo")
class DemoSignIn {

    private static final String LINK = DemoSignIn.class.getName();

    private final DemoAccounts accounts;
    private final SignInContexts contexts;

    DemoSignIn(DemoAccounts accounts, SignInContexts contexts) {
        this.accounts = accounts;
        this.contexts = contexts;
    }

    @PostMapping("/sign-in/demo/{role}")
    String signIn(HttpServletRequest request, HttpServletResponse response, @PathVariable String role) {
        var account = Arrays.stream(DemoAccount.values()).filter(it -> it.slug().equals(role)).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        contexts.replace(accounts.ensure(account), request, response);
        return "redirect:/";
    }

    /** One button per role on the sign-in page. */
    void offer(Page page) {
        var roles = new StringBuilder();
        for (var role : DemoAccount.values()) {
            roles.append("<button class=\"button\" formaction=\"/sign-in/demo/").append(role.slug()).append("\"><b>")
                    .append(page.say("access.demo." + role.slug() + ".name")).append("</b><span>")
                    .append(page.say("access.demo." + role.slug() + ".role")).append("</span></button>");
        }
        page.html("<section class=\"demo\">").heading("access.demo.title").help("access.demo.lead")
                .form("/sign-in/demo/administrator", roles.toString()).html("</section>");
    }

    /** Keeps what was just mailed for the next page of this browser. */
    void show(HttpServletRequest request, String token) {
        request.getSession().setAttribute(LINK, token);
    }

    void showLink(HttpServletRequest request, Page page) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(LINK) instanceof String token && !token.isEmpty()) {
            session.removeAttribute(LINK);
            page.html("<section class=\"demo\">").help("access.demo.link")
                    .link("access.demo.open-link", SignInPages.LINK + "?token=" + HtmlUtils.htmlEscape(token), "button primary")
                    .html("</section>");
        }
    }
}
