-- Limits of rules that a workbook sets, by code: {"SS0308":{"Low":3,"High":4}}.
alter table settings add column rule_thresholds text not null default '{}';
