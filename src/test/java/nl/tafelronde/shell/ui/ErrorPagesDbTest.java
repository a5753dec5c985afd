package nl.tafelronde.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.tafelronde.DbTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser and what a program gets from an address of nothing. */
class ErrorPagesDbTest extends DbTest {

    @Test
    void a_page_that_needs_an_account_leads_to_the_sign_in() throws Exception {
        assertThat(get("/spaces", "text/html", "nl").statusCode()).isIn(302, 303);
    }

    @Test
    void the_address_on_the_projector_without_its_code_leads_to_the_field_for_the_code() throws Exception {
        var answer = get("/j", "text/html", "nl");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/");
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

    @ParameterizedTest
    @ValueSource(strings = {"/outcome/onzin", "/projector/onzin", "/join/a;b", "/sign-in/onzin", "/hall/assets/onzin", "/fonts/onzin"})
    void an_address_of_nothing_is_a_page_with_a_number_for_people_and_a_problem_for_programs(String path) throws Exception {
        var page = get(path, "text/html,*/*;q=0.8", "pl");
        assertThat(page.statusCode()).isIn(400, 404);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(page.body()).contains("<html lang=\"pl\"", "Nie ma takiej strony").containsPattern("[2-9A-Z]{4}-[2-9A-Z]{4}</p>");
        var problem = get(path, "application/json", "pl");
        assertThat(problem.statusCode()).isEqualTo(page.statusCode());
        assertThat(problem.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(problem.body()).contains("\"code\":\"kernel.").doesNotContain("convert", "No static resource");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/join/%2F", "/join/%ZZ", "LONG"})
    void what_the_server_itself_refuses_is_told_as_plainly(String path) throws Exception {
        for (var accept : List.of("text/html", "application/json")) {
            try (var socket = new Socket("localhost", port)) {
                socket.getOutputStream().write(("GET " + path.replace("LONG", "/join/" + "x".repeat(9_000)) + " HTTP/1.1\r\nHost: localhost\r\nAccept: "
                        + accept + "\r\nAccept-Language: uk\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).as(path).startsWith("HTTP/1.1 4").doesNotContainIgnoringCase("jetty");
                if (answer.contains("<html")) {
                    assertThat(answer).containsAnyOf("Цієї сторінки немає", "Deze pagina is er niet").containsPattern("[2-9A-Z]{4}-[2-9A-Z]{4}</p>");
                } else {
                    assertThat(accept).isEqualTo("application/json");
                    assertThat(answer).contains("application/problem+json", "kernel.malformed");
                }
            }
        }
    }

    @Test
    void a_program_that_uses_the_wrong_method_gets_a_problem_whatever_it_says_it_accepts() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(URI.create(address() + "/api/texts/nl")).header("Accept", "*/*")
                    .DELETE().build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        }
    }

    private HttpResponse<String> get(String path, String accept, String language) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address() + path)).header("Accept", accept)
                    .header("Accept-Language", language).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
