package nl.tafelronde.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.tafelronde.DbTest;
import nl.tafelronde.TestBrowser;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The address of a personal page is the key to it. */
class PersonalAddressesDbTest extends DbTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void whatever_a_personal_link_leads_to_is_told_to_nobody_found_by_nobody_and_kept_nowhere() {
        var answers = new TreeMap<String, HttpResponse<String>>();
        try (var browser = new TestBrowser(address())) {
            mappings.getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues().stream().filter(it -> it.contains("{token}"))
                    .forEach(pattern -> mapping.getMethodsCondition().getMethods().forEach(method -> {
                        var path = pattern.replace("{token}", "nobody").replaceAll("\\{\\w+}", UUID.randomUUID().toString());
                        answers.put(method + " " + pattern, method == RequestMethod.GET ? browser.get(path)
                                : browser.post(path, "", "Content-Type", "application/x-www-form-urlencoded"));
                    })));
            for (var path : new String[] {"/sign-in/link", "/sign-in/email", "/access/no-mail"}) {
                answers.put("GET " + path, browser.get(path + "?token=nobody"));
            }
        }
        assertThat(answers).containsKeys("GET /a/{token}", "GET /c/{token}", "GET /m/{token}", "GET /p/{token}", "GET /s/{token}", "GET /t/{token}",
                "POST /a/{token}", "GET /a/{token}/files/{evidence}", "GET /m/{token}/calendar.ics", "GET /s/{token}/files/{file}");
        var kept = new SoftAssertions();
        answers.forEach((what, answer) -> Map.of("Referrer-Policy", "no-referrer", "X-Robots-Tag", "noindex, nofollow", "Cache-Control", "no-store")
                .forEach((header, value) -> kept.assertThat(answer.headers().allValues(header)).as(header + " of " + what + " " + answer.statusCode()).containsExactly(value)));
        kept.assertAll();
    }
}
