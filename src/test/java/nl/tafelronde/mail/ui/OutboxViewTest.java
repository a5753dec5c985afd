package nl.tafelronde.mail.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.ViewTest;
import nl.tafelronde.access.AccountId;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.access.Invitation;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.mail.MailState;
import nl.tafelronde.mail.SealedWords;
import nl.tafelronde.mail.domain.MailRepository;
import nl.tafelronde.mail.domain.NewMails;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class OutboxViewTest extends ViewTest {

    @Autowired
    Accounts accounts;
    @Autowired
    MailRepository repository;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcClient database;
    @Autowired
    SealedWords seals;

    final String address = "outbox." + UUID.randomUUID() + "@example.org";
    final String subject = "Verslag " + UUID.randomUUID();

    @BeforeEach
    void anAdministratorAndAMailThatFailed() {
        // what other tests mailed, some of them thousands, some in days to come
        database.sql("delete from mail where state in ('SENT', 'DROPPED')").update();
        var id = accounts.admit(Actor.SYSTEM, new Invitation("Amal", "amal." + UUID.randomUUID() + "@example.org", Language.NL, true));
        login(new Actor.Person(id, "Amal", true, Language.NL));
        transaction.executeWithoutResult(_ -> {
            repository.add(List.of(new NewMails.NewMail(Ids.next(), "view/" + subject, "outcome", address, "pl", subject, "Oto raport <b>", "<p>Oto raport</p>",
                    null, null, null)), clock.instant());
            repository.to(address, PageRequest.of(0, 1)).getFirst().failed(clock.instant(), "the mail server answered 550");
        });
    }

    @Test
    void it_says_that_nobody_reads_what_comes_back() {
        open("admin/mail", OutboxView.class);
        assertThat(_get(Paragraph.class, it -> it.withClasses("tafel-notice")).getText()).contains("tafelronde.mail.inbox.host");
    }

    @Test
    void an_administrator_reads_what_failed_and_takes_it_out() {
        open("admin/mail", OutboxView.class);
        _click(button("Lezen"));
        assertThat(_get(Pre.class).getText()).isEqualTo("Oto raport <b>");
        assertThat(_get(Pre.class).getElement().getAttribute("lang")).isEqualTo("pl");
        _click(button("Niet versturen"));
        assertThat(state()).isEqualTo(MailState.DROPPED);
        assertThat(_find(Button.class, it -> it.withPredicate(one -> one.getAriaLabel().orElse("").contains(subject)))).isEmpty();
        pile(Pile.DROPPED);
        assertThat(button("Lezen")).isNotNull();
    }

    @Test
    void what_only_the_receiver_may_read_is_said_to_be_sealed() {
        var secret = "Geheim " + UUID.randomUUID();
        database.sql("update mail set words = ? where receiver = ?").params("Dag,\n" + seals.seal(secret, EmailAddress.of(address)) + "\nTot dan", address).update();
        open("admin/mail", OutboxView.class);
        _click(button("Lezen"));
        assertThat(_get(Pre.class).getText()).isEqualTo("Dag,\n[verzegeld: alleen voor de ontvanger]\nTot dan");
    }

    @Test
    void what_failed_is_sent_again_and_changes_piles() {
        open("admin/mail", OutboxView.class);
        _click(button("Opnieuw versturen"));
        Awaitility.await().until(() -> state() == MailState.SENT);
        pile(Pile.SENT);
        assertThat(_find(Button.class, it -> it.withPredicate(one -> one.getAriaLabel().orElse("").startsWith("Opnieuw versturen: " + subject)))).isEmpty();
        assertThat(button("Lezen")).isNotNull();
    }

    @Test
    void somebody_who_is_no_administrator_does_not_get_in() {
        login(new Actor.Person(AccountId.next(), "Petra", false, Language.NL));
        UI.getCurrent().navigate("admin/mail");
        assertThat(_find(OutboxView.class)).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private void pile(Pile pile) {
        _setValue((RadioButtonGroup<Pile>) _get(RadioButtonGroup.class), pile);
        // other tests mail as well, some of them in days to come: ours is not always on the first page
        for (var more = more(); !more.isEmpty() && !isShown(); more = more()) {
            _click(more.getFirst());
        }
    }

    private boolean isShown() {
        return !_find(Button.class, it -> it.withPredicate(one -> one.getAriaLabel().orElse("").contains(subject))).isEmpty();
    }

    private static List<Button> more() {
        return _find(Button.class, it -> it.withText("Meer tonen"));
    }

    private Button button(String text) {
        return _get(Button.class, it -> it.withPredicate(one -> one.getAriaLabel().orElse("").equals(text + ": " + subject + ", " + address)));
    }

    private MailState state() {
        return repository.to(address, PageRequest.of(0, 1)).getFirst().state();
    }
}
