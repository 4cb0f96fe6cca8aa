counter = 0
for _ = 1, 5000000 do
  counter = counter + 1
end
print(counter)
