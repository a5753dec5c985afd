package nl.tafelronde;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** The app shell: starts Tafelronde and names the style sheets that every Vaadin page loads. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Tafelronde", sharedModules = "kernel")
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("tokens/neutral.css")
@StyleSheet("tafelronde.css")
@StyleSheet("shell.css")
@StyleSheet("space.css")
public class Tafelronde implements AppShellConfigurator {

    public static void main(String[] args) {
        SpringApplication.run(Tafelronde.class, args);
    }
}
