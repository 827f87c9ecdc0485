SELECT count(*) AS open_issues
FROM forge_issues
WHERE state = 'open'
