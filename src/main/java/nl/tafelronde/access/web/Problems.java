package nl.tafelronde.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says what went wrong as RFC 9457 problem details, in the reader's language. */
@Component
class Problems {

    private final Texts texts;
    private final CurrentActor actors;
    private final JsonMapper json;

    Problems(Texts texts, CurrentActor actors, JsonMapper json) {
        this.texts = texts;
        this.actors = actors;
        this.json = json;
    }

    ResponseEntity<ProblemDetail> answer(HttpServletRequest request, Refusal refusal) {
        return answer(request, refusal.kind().status(), refusal);
    }

    ResponseEntity<ProblemDetail> answer(HttpServletRequest request, int status, Refusal refusal) {
        var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        var problem = problem(request, status, refusal);
        if (problem.getProperties() != null && problem.getProperties().get("retryAfterMs") instanceof Long wait) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(Math.ceilDiv(wait, 1_000L)));
        }
        return answer.body(problem);
    }

    void write(HttpServletRequest request, HttpServletResponse response, int status, Refusal refusal) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getWriter().write(json.writeValueAsString(problem(request, status, refusal)));
    }

    private ProblemDetail problem(HttpServletRequest request, int status, Refusal refusal) {
        var language = actors.language(request);
        var problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status),
                texts.say(language, refusal));
        problem.setTitle(null);
        problem.setProperty("code", refusal.key());
        if (refusal.kind() == Refusal.Kind.TOO_MANY && refusal.args().length > 0 && refusal.args()[0] instanceof Number wait) {
            problem.setProperty("retryAfterMs", wait.longValue());
        }
        return problem;
    }
}
