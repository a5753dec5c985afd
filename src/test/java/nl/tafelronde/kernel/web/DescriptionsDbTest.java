package nl.tafelronde.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.TreeSet;
import nl.tafelronde.DbTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

class DescriptionsDbTest extends DbTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void the_description_names_every_address_of_the_interface_and_no_other() throws Exception {
        var real = new TreeSet<String>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> mapping.getMethodsCondition().getMethods().forEach(method ->
                mapping.getPatternValues().stream().filter(it -> it.startsWith("/api/"))
                        .forEach(it -> real.add(method.name() + " " + it))));
        var described = new TreeSet<String>();
        JsonMapper.builder().build().readTree(get("/api/openapi.json")).get("paths").propertyStream().forEach(path ->
                path.getValue().propertyNames().forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        assertThat(described).isEqualTo(real);
    }

    @Test
    void people_can_read_it_too() throws Exception {
        assertThat(get("/api/docs")).contains("Server-Sent Events").contains("/api/boards/{board}/changes").doesNotContain("<script");
    }

    private String get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(URI.create(address() + path)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }
}
