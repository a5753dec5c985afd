package nl.tafelronde.mail;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.PersonalData;
import nl.tafelronde.mail.domain.MailRepository;
import nl.tafelronde.mail.domain.MailRow;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mails to somebody's account that the outbox still holds, for the file of their own data. */
@Component
class MailPersonalData implements PersonalData {

    private static final int MOST = 1_000;

    private final Accounts accounts;
    private final MailRepository repository;

    MailPersonalData(Accounts accounts, MailRepository repository) {
        this.accounts = accounts;
        this.repository = repository;
    }

    @Override
    public String part() {
        return "mail";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(Actor whom) {
        if (!(whom instanceof Actor.Person person)) {
            return Map.of();
        }
        var mails = repository.to(accounts.me(person).email(), PageRequest.of(0, MOST)).stream().map(MailPersonalData::facts).toList();
        return mails.isEmpty() ? Map.of() : Map.of("mails", mails);
    }

    private static Map<String, String> facts(MailRow row) {
        var card = row.card();
        var facts = new LinkedHashMap<String, String>();
        facts.put("subject", card.subject());
        facts.put("words", SealedWords.shown(row.written().words(), "[…]"));
        facts.put("state", card.state().name());
        facts.put("made", card.made().toString());
        facts.put("ended", Objects.toString(card.ended(), ""));
        return facts;
    }
}
