package nl.tafelronde.access.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.Troubles;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Answers what failed outside the Vaadin pages: somebody with a browser gets a page in plain words, a program a problem.
 * Who asks the programming interface is always a program.
 */
@Controller
class FailedRequests implements ErrorController {

    private final Problems problems;
    private final Troubles troubles;

    FailedRequests(Problems problems, Troubles troubles) {
        this.problems = problems;
        this.troubles = troubles;
    }

    /** The name of the view that writes the page. */
    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    Object person(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address && address.startsWith("/api/")
                ? program(request) : "error";
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> program(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return problems.answer(request, status, switch (status) {
            case 401 -> Refusal.invalid("kernel.sign-in");
            case 403 -> Refusal.invalid("kernel.forbidden");
            case 404 -> Refusal.invalid("kernel.not-found");
            default -> status < 500 ? Refusal.invalid("kernel.malformed") : Refusal.invalid("kernel.unexpected", report(request));
        });
    }

    private String report(HttpServletRequest request) {
        return troubles.report(Optional.ofNullable((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))
                .orElseGet(IllegalStateException::new), "http");
    }
}
