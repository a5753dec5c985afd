package nl.tafelronde.mail.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** As one batch, past Hibernate, which sends them one after another. */
class NewMailsImpl implements NewMails {

    private final JdbcTemplate batches;

    NewMailsImpl(JdbcTemplate batches) {
        this.batches = batches;
    }

    @Override
    public void add(List<NewMail> mails, Instant now) {
        var moment = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        batches.batchUpdate("""
                insert into mail (id, mail_key, kind, receiver, language, subject, words, page, stop, calendar_method, calendar, state, made,
                    due, attempts, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?, 0, 0)
                on duplicate key update version = version""", mails.stream().map(it -> new @Nullable Object[] {it.id(), it.key(), it.kind(), it.receiver(),
                it.language(), it.subject(), it.words(), it.page(), it.stop(), it.method(), it.calendar(), moment, moment}).toList());
    }
}
