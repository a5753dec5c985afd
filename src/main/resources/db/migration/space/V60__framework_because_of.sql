alter table framework_draft
    add column because_of uuid comment 'the proposal whose adoption asked for this framework';
