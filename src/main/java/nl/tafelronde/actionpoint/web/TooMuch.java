package nl.tafelronde.actionpoint.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.tafelronde.actionpoint.ActionPointLinks;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;

/** A form that is more than may be sent is refused before anybody knows whose it is; only its address says so. */
@ControllerAdvice
class TooMuch {

    private final ActionPointPages pages;

    TooMuch(ActionPointPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    void tooMuch(HttpServletRequest request, HttpServletResponse response, MultipartException tooMuch) throws IOException {
        if (request.getRequestURI().startsWith(ActionPointLinks.PATH)) {
            pages.tooMuch(new QueryOnly(request), response);
        } else {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
    }
}
