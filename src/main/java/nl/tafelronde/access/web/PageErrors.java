package nl.tafelronde.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.tafelronde.kernel.Refusal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Plain pages that cannot be shown. {@link FailedRequests} says so. */
@ControllerAdvice
class PageErrors {

    /** An address with something in it that names nothing is an address of nothing. */
    @ExceptionHandler
    void nothing(HttpServletResponse response, MethodArgumentTypeMismatchException namesNothing) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler
    void refused(HttpServletResponse response, Refusal refusal) throws IOException {
        response.sendError(refusal.kind().status());
    }
}
