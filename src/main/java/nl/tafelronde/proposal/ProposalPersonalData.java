package nl.tafelronde.proposal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.access.PersonalData;
import nl.tafelronde.proposal.domain.CoSignerRows;
import nl.tafelronde.proposal.domain.CoSignerRows.Row;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The proposals somebody was asked to sign, by the address of their account, with what they said. */
@Component
class ProposalPersonalData implements PersonalData {

    private final CoSignerRows signers;
    private final Accounts accounts;

    ProposalPersonalData(CoSignerRows signers, Accounts accounts) {
        this.signers = signers;
        this.accounts = accounts;
    }

    @Override
    public String part() {
        return "proposal";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(Actor whom) {
        if (!(whom instanceof Actor.Person person)) {
            return Map.of();
        }
        var found = signers.ofAddress(EmailAddress.of(accounts.me(person).email()));
        return found.isEmpty() ? Map.of() : Map.of("asked", found.stream().map(ProposalPersonalData::facts).toList());
    }

    private static Map<String, Object> facts(Row row) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("proposal", row.proposal().toString());
        facts.put("name", Objects.requireNonNullElse(row.name(), ""));
        facts.put("organisation", row.organisation());
        facts.put("capacity", row.capacity());
        facts.put("email", row.email() == null ? "" : row.email().value());
        facts.put("language", row.language().tag());
        facts.put("answer", row.state().name());
        facts.put("comment", row.comment());
        facts.put("answered", Objects.toString(row.answeredAt(), ""));
        return facts;
    }
}
