package nl.tafelronde;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.LoadDependenciesOnStartup;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/**
 * The app shell: starts Tafelronde and names the style sheets that every Vaadin page loads. Tabs of a space come from
 * several modules, so no page can name all components it may show: their scripts come in one piece, at the start.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Tafelronde", sharedModules = "kernel")
@Push
@LoadDependenciesOnStartup
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("tokens/neutral.css")
@StyleSheet("tafelronde.css")
@StyleSheet("shell.css")
@StyleSheet("space.css")
@StyleSheet("lab.css")
@StyleSheet("poll.css")
@StyleSheet("moderation.css")
@StyleSheet("actionpoint.css")
@StyleSheet("follow-up.css")
@StyleSheet("proposal.css")
@StyleSheet("involvement.css")
@StyleSheet("lab-teams.css")
@StyleSheet("chain.css")
@StyleSheet("vision.css")
@StyleSheet("lab-themes.css")
public class Tafelronde implements AppShellConfigurator {

    public static void main(String[] args) {
        SpringApplication.run(Tafelronde.class, args);
    }
}
