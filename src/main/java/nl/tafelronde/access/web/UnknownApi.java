package nl.tafelronde.access.web;

import nl.tafelronde.kernel.Refusal;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what no other REST method answers, as a problem instead of a page. */
@RestController
class UnknownApi {

    @RequestMapping("/api/**")
    void unknown() {
        throw Refusal.notFound("kernel.not-found");
    }
}
