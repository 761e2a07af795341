Console.WriteLine("The function app is started by the Functions host.");
