-- Whether the house is for training, and its clock: kept by its administrators; in training an expert moves the clock as well.
call app.restate_policies('installation');
create policy administrator_keeps on installation to stk_administrator using (true) with check (true);
create policy expert_moves_the_clock on installation to stk_secretariat using (mode = 'training') with check (mode = 'training');
