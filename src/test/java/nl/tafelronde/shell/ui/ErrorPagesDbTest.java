package nl.tafelronde.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import nl.tafelronde.DbTest;
import org.junit.jupiter.api.Test;

/** What a browser and what a program gets from an address of nothing. */
class ErrorPagesDbTest extends DbTest {

    @Test
    void a_page_that_needs_an_account_leads_to_the_sign_in() throws Exception {
        assertThat(get("/spaces", "text/html", "nl").statusCode()).isIn(302, 303);
    }

    @Test
    void a_program_gets_a_problem_and_no_page() throws Exception {
        var answer = get("/api/geen/ding", "application/json", "nl");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(it -> assertThat(it).startsWith("application/problem+json"));
    }

    @Test
    void what_is_refused_outside_the_views_is_told_in_the_readers_language() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(URI.create(address() + "/spaces")).header("Accept", "text/html")
                    .header("Accept-Language", "uk").POST(HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("<html lang=\"uk\"", "Це неможливо").doesNotContain("Whitelabel");
        }
    }

    private HttpResponse<String> get(String path, String accept, String language) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address() + path)).header("Accept", accept)
                    .header("Accept-Language", language).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
