package nl.badhouse.lab.ui;

import com.vaadin.flow.component.charts.Chart;

/** Bad: uses a component under a commercial licence. */
class PaysForCharts {

    Chart chart = new Chart();
}
