package nl.tafelronde.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.sql.SQLException;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.Troubles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Turns whatever a REST method throws into a problem a person can read. What we did not foresee gets a reference number
 * that is also in the log; the reader never sees a stack trace.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(annotations = RestController.class)
class ApiErrors {

    private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);

    /** MariaDB's ER_CHECKREAD: with snapshot isolation, somebody else changed what this transaction had read. */
    private static final int CHANGED_SINCE_READ = 1020;

    private final Problems problems;
    private final Troubles troubles;

    ApiErrors(Problems problems, Troubles troubles) {
        this.problems = problems;
        this.troubles = troubles;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(HttpServletRequest request, Refusal refusal) {
        return problems.answer(request, refusal);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> stale(HttpServletRequest request, ConcurrencyFailureException stale) {
        return problems.answer(request, Refusal.conflict("kernel.stale"));
    }

    /** The browser has gone; there is nobody to answer. */
    @ExceptionHandler({AsyncRequestNotUsableException.class, IOException.class})
    void gone(Exception gone) {
        log.debug("A client went away: {}", gone.getClass().getSimpleName());
    }

    @ExceptionHandler
    @Nullable ResponseEntity<ProblemDetail> unforeseen(HttpServletRequest request, Exception problem) {
        if (NestedExceptionUtils.getMostSpecificCause(problem) instanceof SQLException sql && sql.getErrorCode() == CHANGED_SINCE_READ) {
            return problems.answer(request, Refusal.conflict("kernel.stale"));
        }
        if (problem instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            var status = known.getStatusCode().value();
            return problems.answer(request, status, Refusal.invalid(status == 404 ? "kernel.not-found" : "kernel.malformed"));
        }
        if (problem instanceof HttpMessageNotReadableException
                || problem instanceof TypeMismatchException) {
            return problems.answer(request, 400, Refusal.invalid("kernel.malformed"));
        }
        return problems.answer(request, 500, Refusal.invalid("kernel.unexpected", troubles.report(problem, place(request))));
    }

    /** The pattern of the address and not the address itself, which may name somebody. */
    private static String place(HttpServletRequest request) {
        return request.getMethod() + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    }
}
