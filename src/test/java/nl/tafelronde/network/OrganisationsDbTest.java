package nl.tafelronde.network;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.tafelronde.DbTest;
import nl.tafelronde.access.AccountId;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OrganisationsDbTest extends DbTest {

    private static final Actor.Person KIM = new Actor.Person(AccountId.next(), "Kim", true, Language.NL);
    private static final Actor.Person BO = new Actor.Person(AccountId.next(), "Bo", false, Language.NL);

    @Autowired
    Organisations organisations;

    private final String unique = Ids.next().toString();

    @Test
    void an_organisation_is_kept_as_it_was_typed() {
        var id = organisations.create(KIM, new OrganisationData(" Wspólny  Stół " + unique, OrganisationKind.CIVIL_SOCIETY, "stol.example"));
        assertThat(organisations.find(id)).contains(new Organisation(id, "Wspólny Stół " + unique,
                OrganisationKind.CIVIL_SOCIETY, "https://stol.example", 0));
        assertThat(organisations.find(List.of(id))).containsOnlyKeys(id);
        assertThat(organisations.all(BO)).extracting(Organisation::id).contains(id);
    }

    @Test
    void the_same_name_in_other_capitals_accents_and_punctuation_is_the_same_name() {
        organisations.create(KIM, named("Café-Kas B.V. " + unique));
        assertThatThrownBy(() -> organisations.create(KIM, named("cafe kas bv" + unique))).satisfies(refusedWith("network.name-taken"));
        assertThat(organisations.named("CAFE KAS BV " + unique)).isPresent();
        var other = organisations.create(KIM, named("Tuin " + unique));
        assertThatThrownBy(() -> organisations.change(KIM, other, 0, named("CaféKas bv" + unique))).satisfies(refusedWith("network.name-taken"));
    }

    @Test
    void ten_people_who_add_the_same_organisation_at_once_make_one() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var steps = IntStream.range(0, 10).<Callable<Boolean>>mapToObj(_ -> () -> {
                try {
                    organisations.create(KIM, named("Samen " + unique));
                    return true;
                } catch (Refusal refused) {
                    assertThat(refused.key()).isEqualTo("network.name-taken");
                    return false;
                }
            }).toList();
            assertThat(threads.invokeAll(steps).stream().map(Future::resultNow)).containsOnlyOnce(true).hasSize(10);
        }
    }

    @Test
    void who_changes_an_old_version_is_told_and_the_newer_one_stays() {
        var id = organisations.create(KIM, named("Oud " + unique));
        organisations.change(KIM, id, 0, named("Nieuw " + unique));
        assertThatThrownBy(() -> organisations.change(KIM, id, 0, named("Ouder " + unique))).satisfies(refusedWith("kernel.stale"));
        assertThat(organisations.find(id).orElseThrow().name()).isEqualTo("Nieuw " + unique);
    }

    @Test
    void an_address_that_is_none_is_refused() {
        for (var wrong : List.of("javascript:alert(1)", "https://user@bank.example", "geen adres", "ftp://a.example", "https://")) {
            assertThatThrownBy(() -> organisations.create(KIM, new OrganisationData("Kas " + unique, OrganisationKind.OTHER, wrong)))
                    .as(wrong).satisfies(refusedWith("network.website-invalid"));
        }
    }

    @Test
    void a_very_long_name_is_refused_also_when_its_letters_unfold() {
        assertThatThrownBy(() -> organisations.create(KIM, named("x".repeat(121)))).satisfies(refusedWith("kernel.text-too-long"));
        assertThat(organisations.create(KIM, named("ﷺ".repeat(83) + unique))).isNotNull();
    }

    @Test
    void only_administrators_and_who_manages_the_space_add_organisations() {
        assertThatThrownBy(() -> organisations.create(BO, named(unique))).satisfies(refusedWith("kernel.forbidden"));
        assertThatThrownBy(() -> organisations.createFor(BO, Ids.next(), named(unique))).satisfies(refusedWith("kernel.forbidden"));
        assertThatThrownBy(() -> organisations.change(BO, OrganisationId.next(), 0, named(unique))).satisfies(refusedWith("kernel.forbidden"));
        assertThatThrownBy(() -> organisations.all(Actor.ANONYMOUS)).satisfies(refusedWith("kernel.sign-in"));
    }

    private static OrganisationData named(String name) {
        return new OrganisationData(name, OrganisationKind.OTHER, null);
    }
}
