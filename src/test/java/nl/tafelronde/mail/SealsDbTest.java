package nl.tafelronde.mail;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import nl.tafelronde.DbTest;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.access.PersonalLinks;
import nl.tafelronde.access.Seals;
import nl.tafelronde.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands under a seal in the outbox, and how it goes out. */
class SealsDbTest extends DbTest {

    private static final EmailAddress ANA = EmailAddress.of("ana@example.org");
    private static final EmailAddress BO = EmailAddress.of("bo@example.org");

    @Autowired
    SealedLinks seals;
    @Autowired
    SealedWords words;
    @Autowired
    Seals under;
    @Autowired
    PersonalLinks links;

    private final PersonalLinks.Holder holder = new PersonalLinks.Holder(UUID.randomUUID(), 12);

    @Test
    void a_link_opens_for_its_receiver_only_and_says_nothing_of_whose_it_is() {
        var sealed = seals.link("/p/", "date-poll", holder, ANA, "?lang=nl");
        var token = links.token("date-poll", holder);
        assertThat(sealed).doesNotContain(token.substring(0, 10));
        assertThat(seals.link("/p/", "date-poll", holder, ANA, "?lang=nl")).as("nor that two are the same person's").isNotEqualTo(sealed);
        assertThat(opened(ANA, sealed, null).words()).endsWith("/p/" + token + "?lang=nl");
        assertThat(opened(BO, sealed, null).words()).isEqualTo(sealed);
        var changed = sealed.replace("?lang", "").replaceFirst("(.{8})=nl$", "AAAAAAAA");
        assertThat(opened(ANA, changed, null).words()).isEqualTo(changed);
    }

    @Test
    void a_link_that_was_sealed_before_seals_were_encrypted_still_opens() {
        var old = "https://example.org/a/sealed.action-point." + links.token("sealed/action-point/" + ANA.value(), holder);
        assertThat(opened(ANA, old, null).words()).isEqualTo("https://example.org/a/" + links.token("action-point", holder));
        assertThat(opened(BO, old, null).words()).isEqualTo(old);
    }

    @Test
    void words_come_out_as_they_were_and_cannot_become_part_of_a_page() {
        var secret = "Dag <b>Klaproos & Żółć</b>,\nen nog een regel: $1 \\";
        var sealed = words.seal(secret, ANA);
        var mail = opened(ANA, sealed, null);
        assertThat(mail.words()).isEqualTo(secret);
        assertThat(mail.page()).isEqualTo("Dag &lt;b&gt;Klaproos &amp; Żółć&lt;/b&gt;,<br>en nog een regel: $1 \\");
        assertThat(opened(BO, sealed, null).words()).isEqualTo(sealed);
        assertThat(words.seal("Jo", ANA)).as("its length says little").hasSameSizeAs(words.seal("Wilhelmina Alexandra", ANA));
    }

    @Test
    void a_calendar_file_whose_lines_are_folded_has_the_whole_link_and_no_line_that_is_too_long() {
        var text = """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Test//Test//NL
                BEGIN:VEVENT
                UID:1
                SUMMARY:Żółć en їжак, met een regel die zo lang is dat hij gevouwen is їїїїїї
                 їїїїїїїїї en door gaat
                URL:%s
                END:VEVENT
                END:VCALENDAR
                """.formatted(seals.link("/m/", "meeting", holder, ANA, "").replaceAll("(.{50})", "$1\n ")).replace("\n", "\r\n");
        var calendar = opened(ANA, "", new CalendarPart("REQUEST", text)).calendar();
        assertThat(calendar).isNotNull();
        var event = Biweekly.parse(calendar.text()).first().getEvents().getFirst();
        assertThat(event.getUrl().getValue()).endsWith("/m/" + links.token("meeting", holder));
        assertThat(event.getSummary().getValue()).endsWith("їїїїїїїїїїїїїїї en door gaat");
        assertThat(calendar.text().split("\r\n")).allSatisfy(it -> assertThat(it.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(calendar.method()).isEqualTo("REQUEST");
        var plain = new CalendarPart("REQUEST", text.replace("sealed.", "shut."));
        assertThat(opened(ANA, "", plain).calendar()).as("a file without a seal stays as it was").isSameAs(plain);
    }

    @Test
    void what_is_no_seal_of_ours_stays_shut() {
        var seal = under.seal("this", "words".getBytes(StandardCharsets.UTF_8));
        assertThat(under.open("this", seal)).hasValue("words".getBytes(StandardCharsets.UTF_8));
        assertThat(under.open("that", seal)).isEmpty();
        assertThat(under.open("this", "AAAA")).isEmpty();
        assertThat(under.open("this", "geen zegel!")).isEmpty();
        var bytes = Base64.getUrlDecoder().decode(seal);
        bytes[bytes.length - 1] ^= 1;
        assertThat(under.open("this", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))).isEmpty();
        assertThat(seal).hasSize(Seals.length(5));
    }

    private WrittenMail opened(EmailAddress to, String text, @Nullable CalendarPart calendar) {
        return seals.open(to.value(), new WrittenMail(Language.NL, "", text, text, null, calendar));
    }
}
