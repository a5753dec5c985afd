package nl.tafelronde.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import nl.tafelronde.access.Accounts;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.mail.Sender;
import nl.tafelronde.publishing.CalendarFiles;
import org.junit.jupiter.api.Test;

class MeetingFilesTest {

    @Test
    void the_mail_names_the_calendar_as_an_answer_only_where_somebody_reads_it() {
        assertThat(mail(true)).contains("agenda. Laat met de knop of in je agenda weten of je komt.").doesNotContain("komt niet aan");
        assertThat(mail(false)).contains("agenda. Laat met de knop weten of je komt; antwoorden per mail komt niet aan.");
    }

    private static String mail(boolean mailbox) {
        var sender = mock(Sender.class);
        when(sender.hears()).thenReturn(mailbox);
        var texts = new Texts();
        var answer = texts.say(Language.NL, new MeetingFiles(new CalendarFiles(), mock(Accounts.class), sender).answerKey());
        return texts.say(Language.NL, "mail.meeting.text", "Verder", "maandag", "", "Dag Ana,", "", answer);
    }
}
